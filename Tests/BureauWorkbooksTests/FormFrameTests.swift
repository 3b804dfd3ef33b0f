import BureauWorkbooks
import Checking
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation
import Testing

@Suite("What a list has beside its rows, carried by its forms")
struct FormFrameTests {
  private static let list = """
    令和7年度 近隣市との協定一覧（令和7年4月1日時点） 2課・4事業
    ※ 協定を結んだ順に並べています
    本表は令和7年4月1日現在のものです

    ## <防災の連携>
    No.\t協定名【担当課】\t概要\tURL\t締結先\t締結日
    1\t水を送る 【水道課】\t水を送ります\thttps://www.city.example.lg.jp/a\t川越市\t平成20年
    2\t人を送る 【水道課】\t人を送ります\t\t川口市\t平成21年
    ※ 2は更新の予定です

    ## <観光の連携>
    No.\t協定名【担当課】\t概要\tURL\t締結先\t締結日
    3\t道を歩く 【観光課】\t歩きます\t\t川越市\t平成22年
    ※ 3は隔年です
    4\t船に乗る 【観光課】\t乗ります\t\t草加市\t平成23年

    """

  private func forms(_ text: String, year: Int) throws -> (old: ListContent, EditionForms) {
    let gazetteer = try Gazetteer.bundled()
    let document = try ListReader.read(Array(text.utf8), named: "list.txt")
    let resolved = EditionResolver(gazetteer: gazetteer).resolve(document, today: gazetteer.date)
    let findings = Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
    return (
      ListContent(document),
      try EditionForms(from: CheckedList(document: document, findings: findings), year: year)
    )
  }

  private func answers(
    _ forms: EditionForms, _ status: (String?) -> String = { _ in "継続" },
    adding added: [String: String] = [:]
  ) throws -> [(name: String, bytes: [UInt8])] {
    try forms.forms.map { form in
      (
        form.fileName,
        try FilledForm.filled(form.bytes, status: status(form.bureau), adding: added)
      )
    }
  }

  @Test("Headings, titles of columns and remarks between rows come into the new list")
  func carried() throws {
    let (old, forms) = try forms(Self.list, year: 2025)
    let texts = old.sections.flatMap(\.items).filter { if case .text = $0 { true } else { false } }
    try #require(texts.count == 2)
    let collected = CollectedEdition(try answers(forms))
    let new = try #require(collected.content)
    #expect(new.differences(to: old).isEmpty)
    #expect(new.sections == old.sections)
    #expect(new.columnTitles == old.columnTitles)
    #expect(new.preamble == old.preamble)
    #expect(collected.remarks.map(\.code) == texts.map { _ in "carried-remark" })
  }

  @Test("Lines that state the year or the day state the next one's; others stay")
  func nextYear() throws {
    let (_, forms) = try forms(Self.list, year: 2026)
    let new = try #require(CollectedEdition(try answers(forms)).content)
    #expect(
      new.preamble == [
        "令和8年度 近隣市との協定一覧（令和8年4月1日時点） 2課・4事業", "※ 協定を結んだ順に並べています",
        "本表は令和8年4月1日現在のものです",
      ])
  }

  @Test(
    "A remark at a section's end stays there behind new rows; one of a theme that ended is told")
  func places() throws {
    let (_, forms) = try forms(Self.list, year: 2026)
    let collected = CollectedEdition(
      try answers(
        forms, { $0 == "観光課" ? "終了" : "継続" },
        adding: ["状態": "新規", "分野": "防災", "協定名": "", "事業名": "新しい協定", "関係自治体": "蕨市"]))
    let new = try #require(collected.content)
    #expect(new.sections.map(\.theme) == ["防災"])
    let items = try #require(new.sections.first?.items)
    guard case .text(let end)? = items.last else {
      Issue.record("the section does not end with its remark")
      return
    }
    #expect(end.contains("更新の予定"))
    #expect(
      collected.remarks.contains { $0.code == "left-out-remark" && $0.message.ja.contains("隔年") })
  }

  @Test("Columns that are too many for a form are told by name, and texts too long for a cell")
  func gaps() throws {
    let titles = (1...23).map { "独自列\($0)" }
    let long = String(repeating: "長", count: 33_000)
    let text = """
      令和7年度 一覧
      No.\t事業名\t事業内容\t関係自治体\t\(titles.joined(separator: "\t"))
      1\t甲\t\(long)\t川越市\t\(titles.map { $0 + "の値" }.joined(separator: "\t"))

      """
    let gaps = try forms(text, year: 2026).1.gaps
    #expect(gaps == [.columns(["独自列21", "独自列22", "独自列23"]), .longTexts(["1"])])
  }

  @Test(
    "A form that LibreOffice has saved is read as it was filled in",
    arguments: ["filled-libreoffice.xlsx", "filled-libreoffice.ods"])
  func libreOffice(name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/forms/\(name)").standardizedFileURL
    let collected = CollectedEdition([(name: name, bytes: [UInt8](try Data(contentsOf: file)))])
    #expect(collected.problems.map(\.message.en).isEmpty)
    #expect(collected.counts == [.continued: 1, .changed: 1, .ended: 1, .new: 1])
    let content = try #require(collected.content)
    #expect(content.rows.map(\.name) == ["水を送る", "人を送る訓練", "新しい協定"])
    #expect(content.rows.map(\.bureau) == ["水道課", "水道課", "水道課"])
    #expect(content.rows[1].description == "一行目\n二行目")
    #expect(
      content.rows[1].links == [
        "https://www.city.example.lg.jp/a", "https://www.city.example.lg.jp/b",
      ])
    #expect(content.rows[2].participants == "蕨市")
    #expect(content.rows[0].extras == [.init(heading: "締結日", text: "平成20年")])
    #expect(collected.remarks.map(\.code) == ["carried-remark", "carried-remark"])
  }
}
