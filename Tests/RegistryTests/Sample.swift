import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation
import Registry
import Testing

/// Small editions made by hand, so that the store is tested without a reader or a resolver.
struct Sample {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.bundled() }

  func edition(
    id: String = "tokyo-2025", asOf: String = "2025-04-01", title: String = "令和7年度 一覧",
    programmes: [Programme]? = nil
  ) throws -> Edition {
    Edition(
      id: id, title: title, issuer: LocalGovernmentCode("13000"), fiscalYear: 2025,
      asOf: try #require(CivilDate(iso: asOf)), stated: StatedTotals(bureaus: 18, programmes: nil),
      programmes: try programmes ?? [programme("1"), programme("2"), unnumbered()])
  }

  /// 「【会員】つくば市、全国道府県」, with a label, separators, two sets and a role.
  func programme(_ number: String, texts: ProgrammeTexts? = nil) throws -> Programme {
    let text = "【会員】つくば市、全国道府県"
    let tsukuba = set([try #require(gazetteer.governments(named: "つくば市").first)])
    let prefectures = gazetteer.prefectures
    let expression = ParticipantExpression(
      text: text,
      nodes: [
        ParticipantNode(
          text: "つくば市", range: 12..<24, kind: .named, members: tsukuba, role: "会員"),
        ParticipantNode(
          text: "全国道府県", range: 27..<42, kind: .class, members: prefectures,
          group: GroupWording(id: "all-prefectures", name: "全国道府県", english: "all prefectures"),
          qualification: .init(kind: .explains, node: 0)),
      ],
      pieces: [.label(0..<12), .node(0), .separator(24..<27), .node(1)], named: tsukuba,
      covered: prefectures, possible: GovernmentSet(), isOpen: false)
    return Programme(
      id: "tokyo-2025-\(number)", number: number, theme: "環境", name: "水素の普及", bureau: "環境局",
      description: "説明\nと「引用」", links: ["https://example.jp/a?b=1&c=2", "https://example.jp/2"],
      participants: expression,
      extras: [.init(heading: nil, text: "備考"), .init(heading: "", text: "")],
      span: .text(TextSpan(line: 3, column: 1, length: 40, byteOffset: 90, byteLength: 110)),
      texts: texts)
  }

  func unnumbered(span: SourceSpan = .cell(CellSpan(sheet: "一覧", cell: "A5"))) -> Programme {
    let text = "ほか69自治体"
    return Programme(
      id: "tokyo-2025-row-9", number: nil, theme: "", name: "", bureau: "", description: "",
      links: [],
      participants: ParticipantExpression(
        text: text,
        nodes: [
          ParticipantNode(
            text: text, range: 0..<20, kind: .count, possible: gazetteer.municipalities, count: 69,
            isUnderstood: false)
        ],
        pieces: [.node(0)], named: GovernmentSet(), covered: GovernmentSet(),
        possible: gazetteer.municipalities, isOpen: true),
      extras: [], span: span)
  }

  func set(_ governments: [LocalGovernment]) -> GovernmentSet {
    var set = GovernmentSet()
    for government in governments { set.insert(government) }
    return set
  }

  static func source(_ text: String = "一覧") -> StoredSource {
    StoredSource(name: "list.txt", encoding: .utf8, bytes: Array(text.utf8))
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "renkei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String = "renkei.sqlite") -> String { url.appending(path: name).path }
}
