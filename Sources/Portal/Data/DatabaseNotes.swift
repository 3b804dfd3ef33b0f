import Interchange

/// What Datasette shows beside the database: titles, sources, what each column means.
enum DatabaseNotes {
  static func answer(_ request: PageRequest) throws -> PortalFile {
    let source = PublishedSource.editions(in: request).joined(separator: "; ")
    let document: LinkedData = [
      "title": "連携 Renkei", "description": .text(request.phrase("layout.summary")),
      "license": "CC BY 4.0", "license_url": .text(PublishedSource.licence),
      "source": .text(source),
      "source_url": .text(request.site.origin.text + request.href(Address.dataPage())),
      "databases": ["renkei": ["tables": .object(Self.tables)]],
    ]
    return PortalFile(
      [UInt8](try JSONText.data(document)) + [0x0A], mediaType: "application/json; charset=utf-8",
      name: "metadata.json")
  }

  private static let tables: [String: LinkedData] = [
    "editions": table(
      "公表された一覧 / The lists as published",
      ["as_of": "時点 / The day the list speaks of", "previous": "前の一覧 / The list before"]),
    "programmes": table(
      "一覧の行 / The rows of the lists",
      [
        "lasting_id": "年度をまたぐ識別子 / The identifier kept over the years",
        "participants": "「関係自治体」の記載のまま / The cell of participants as written",
        "is_open": "一覧だけでは決まらない記載がある / The wording leaves the list open",
        "name_english": "一覧にはない英語の事業名 / A name in English, not the list's own",
        "summary_english": "一覧にはない英語の要約 / A summary in English, not the list's own",
        "summary_plain":
          "一覧にはないやさしい日本語の要約 / A summary in plain Japanese, not the list's own",
      ]),
    "participants": table(
      "「関係自治体」の各部分 / The parts of a programme's participants",
      [
        "kind": "named, class, region, count, open, organisation, text",
        "role": "一覧の見出しにある区分や役割 / The heading or role that the list gives",
        "members": "名前または総称が示す自治体 / Governments named or included",
        "possible": "該当の可能性がある自治体 / Governments that may be included",
      ]),
    "events": table(
      "イベント（掲載を終えたものは status が withdrawn）/ Events; withdrawn ones by their status",
      [
        "lasting_id": "連携事業の年度をまたぐ識別子 / The joint programme, by the identifier it keeps",
        "holder": "主催の自治体 / The government that holds it",
        "place": "開催地の自治体 / The government where it takes place",
        "is_sample": "見本 / Made up to show what events look like",
        "status": "scheduled, cancelled, postponed, withdrawn",
        "audience": "対象の自治体の記載のまま / The governments it is for, as written",
      ]),
    "occasions": table(
      "イベントの開催日時（日本時間）/ Every time that an event takes place, in Japan's time", [:]),
    "event_links": table("イベントのリンク / Links of the events", [:]),
    "news": table(
      "お知らせ / Announcements, calls and reports",
      [
        "kind": "announcement お知らせ / call 募集 / report レポート",
        "until_day": "募集の締切 / The last day of a call",
      ]),
    "news_links": table("お知らせのリンク / Links of the news", [:]),
    "programmes_fts": words, "events_fts": words, "news_fts": words,
    "governments": table(
      "自治体（政令指定都市の区を含む。kind が ward）/ Local governments, wards of cities among them (kind: ward)",
      ["code": "全国地方公共団体コード5桁 / Code of 5 digits", "code6": "検査数字つき / With check digit"]),
    "groups": table("総称 / Group wordings", [:]),
    "links": table("事業のリンク / Links of the programmes", [:]),
    "rosters": table("自治体の集まり / Sets of governments", [:]),
    "roster_members": table("集まりの自治体 / Members of the sets", [:]),
    "participation": table(
      "事業と自治体の関係 / Programme, government, relation",
      [
        "relation":
          "named 名前で記載 / covered 総称に含まれる（解釈） / possible 該当の可能性（解釈）"
      ]),
    "named": table("名前で記載された自治体 / Governments that programmes name", [:]),
  ]

  private static let words = table(
    """
    語の索引。日本語は4文字までの語で探せます。長い語は空白で区切ってください / \
    Index of words. Japanese is found by words of up to four letters; put spaces into longer ones
    """, [:])

  private static func table(_ description: String, _ columns: [String: String]) -> LinkedData {
    [
      "description": .text(description),
      "columns": .object(columns.mapValues { .text($0) }),
    ]
  }
}
