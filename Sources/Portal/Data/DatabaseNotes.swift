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
      ]),
    "participants": table(
      "「関係自治体」の各部分 / The parts of a programme's participants",
      [
        "kind": "named, class, region, count, open, organisation, text",
        "role": "一覧が示す役割 / The role that the list gives",
        "members": "名前または総称が示す自治体 / Governments named or included",
        "possible": "該当の可能性がある自治体 / Governments that may be included",
      ]),
    "governments": table(
      "自治体 / Local governments",
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

  private static func table(_ description: String, _ columns: [String: String]) -> LinkedData {
    [
      "description": .text(description),
      "columns": .object(columns.mapValues { .text($0) }),
    ]
  }
}
