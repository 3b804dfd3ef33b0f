import Catalogue
import CivilDates
import Lists
import LocalGovernments
import Participation
import Testing

/// Small lists written by hand, resolved as the compiler resolves real ones.
struct SampleList {
  /// One row: number, theme, bureau, name, description, participants.
  struct Row {
    var number: String
    var theme = "産業"
    var bureau = "産業労働局"
    var name: String
    var description = ""
    var participants = ""
  }

  let gazetteer: Gazetteer

  // Read once: it is the same for every test.
  private static let bundled = Result { try Gazetteer.bundled() }

  init() throws { gazetteer = try Self.bundled.get() }

  func government(_ code: Int) throws -> LocalGovernment {
    try #require(LocalGovernmentCode(number: code).flatMap { gazetteer[$0] })
  }

  func edition(
    _ rows: [Row], id: String = "tokyo-2025", issuer: Int = 13_000, year: Int = 2025
  ) throws -> Edition {
    let issuer = try government(issuer)
    let context = EvaluationContext(gazetteer: gazetteer, issuer: issuer)
    return Edition(
      id: id, title: id, issuer: issuer.code, fiscalYear: year,
      asOf: try #require(CivilDate(year: year, month: 4, day: 1)),
      stated: StatedTotals(bureaus: nil, programmes: nil),
      programmes: rows.map { row in
        Programme(
          id: "\(id)-\(row.number)", number: row.number, theme: row.theme, name: row.name,
          bureau: row.bureau, description: row.description, links: [],
          participants: ParticipantExpression(row.participants, in: context), extras: [],
          span: .cell(CellSpan(sheet: "1", cell: "A1")))
      })
  }

  func catalogue(_ rows: [Row]) throws -> Catalogue {
    Catalogue(editions: [try edition(rows)], gazetteer: gazetteer)
  }

  /// A list with something for each promise of search.
  static let rows: [Row] = [
    Row(
      number: "1", theme: "産業", bureau: "スタートアップ戦略推進本部", name: "全国連携の推進",
      description: "スタートアップと自治体の交流会を水道橋で開催", participants: "全国道府県、区市町村"),
    Row(
      number: "2", theme: "産業", bureau: "スタートアップ戦略推進本部", name: "拠点都市の形成",
      description: "スタートアップ・エコシステムを形成",
      participants: "(具体的な連携) つくば市、横浜市 (間接的な連携) 名古屋市、福島市"),
    Row(
      number: "10", theme: "産業", bureau: "産業労働局", name: "木の街並み創出事業",
      description: "国産木材の利用を広げる", participants: "全国道府県"),
    Row(
      number: "9", theme: "環境", bureau: "産業労働局", name: "水素社会の実現（グリーン水素の利用）",
      description: "都内のイベントで水素を活用", participants: "福島県"),
    Row(
      number: "21", theme: "その他", bureau: "水道局", name: "水道ICT情報連絡会",
      description: "ICTなどの新技術を活用", participants: "横浜市、大阪市、堺市"),
    Row(
      number: "22", theme: "その他", bureau: "水道局", name: "首都圏水道事業体支援事業",
      description: "水道事業の基盤を強化",
      participants: "【支援事業体】 横浜市、川崎市、神奈川県 【受援事業体】 日本水道協会関東地方支部内の水道事業体"),
    Row(
      number: "30", theme: "観光", bureau: "産業労働局", name: "インバウンド誘客促進",
      description: "東京と地方の魅力を海外へ。多摩産材も紹介", participants: "東北地方、北陸地方"),
    Row(
      number: "31", theme: "観光", bureau: "交通局", name: "地方の魅力の発信",
      description: "観光情報を都営地下鉄で", participants: "全国関係自治体等"),
  ]
}

extension SearchResult {
  /// The numbers of the hits in order.
  var numbers: [String] { hits.map { $0.entry.programme.number ?? "-" } }

  /// The values of a facet that count something.
  func counts(_ kind: FacetKind) -> [String: Int] {
    let values = facets.first { $0.kind == kind }?.values ?? []
    return Dictionary(
      uniqueKeysWithValues: values.filter { $0.count > 0 }.map { ($0.key, $0.count) })
  }
}

extension Catalogue {
  func search(_ text: String, filters: SearchFilters = SearchFilters()) -> SearchResult {
    search(SearchRequest(text: text, filters: filters, limit: 1_000))
  }
}
