import BureauWorkbooks
import Checking
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation
import Testing
import Workbooks

@Suite("Forms of a new edition")
struct EditionFormsTests {
  private static let forms = Result {
    let gazetteer = try Gazetteer.bundled()
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lists/tokyo-2025.txt").standardizedFileURL
    let document = try ListReader.read([UInt8](try Data(contentsOf: file)), named: "tokyo.txt")
    let resolved = EditionResolver(gazetteer: gazetteer).resolve(document, today: gazetteer.date)
    let list = CheckedList(
      document: document,
      findings: Checker(gazetteer: gazetteer).check(document: document, resolved: resolved))
    return (content: ListContent(document), forms: try EditionForms(from: list, year: 2026).forms)
  }

  /// The forms, each row confirmed.
  private func answered() throws -> [(name: String, bytes: [UInt8])] {
    try Self.forms.get().forms.map { form in
      (form.fileName, try FilledForm.filled(form.bytes, status: "継続"))
    }
  }

  @Test("Each bureau has one form, with all of its rows")
  func bureaus() throws {
    let (content, forms) = try Self.forms.get()
    #expect(forms.map { $0.bureau ?? "" } == content.bureaus)
    #expect(forms.map(\.rowCount).reduce(0, +) == content.rows.count)
    #expect(Set(forms.map(\.fileName)).count == forms.count)
  }

  @Test("Confirmed as they are, the forms give the same programmes with the next year's title")
  func confirmed() throws {
    let collected = CollectedEdition(try answered())
    #expect(collected.problems.map(\.message.en).isEmpty)
    let content = try #require(collected.content)
    let old = try Self.forms.get().content
    #expect(content.title == "令和8年度 全国各地との連携事業一覧（2026年4月1日時点） 18局・84事業")
    #expect(content.sections.map(\.theme) == old.sections.map(\.theme))
    #expect(content.sections.map(\.heading) == old.sections.map(\.heading))
    #expect(content.columnTitles == old.columnTitles)
    #expect(content.rows.map(\.name) == old.rows.map(\.name))
    #expect(content.rows.map(\.participants) == old.rows.map(\.participants))
    #expect(content.rows.map(\.links) == old.rows.map(\.links))
    #expect(content.rows.map(\.bureau) == old.rows.map(\.bureau))
  }

  @Test("What has ended is left out, and what is new stands behind the others of its theme")
  func changed() throws {
    var files = try answered()
    let (old, forms) = try Self.forms.get()
    files[0].bytes = try FilledForm.filled(
      forms[0].bytes, status: "終了",
      adding: ["状態": "新規", "分野": "環境", "事業名": "新しい事業", "関係自治体": "埼玉県"])
    let collected = CollectedEdition(files)
    let content = try #require(collected.content)
    #expect(content.rows.count == old.rows.count - forms[0].rowCount + 1)
    let green = try #require(content.sections.first { $0.theme == "環境" })
    guard case .row(let last)? = green.items.last else {
      Issue.record("the theme has no rows")
      return
    }
    #expect(last.name == "新しい事業")
    #expect(last.bureau == forms[0].bureau)
    #expect(content.rows.compactMap(\.number) == (1...content.rows.count).map(String.init))
  }

  @Test("Forms as they were sent out are not answered: each bureau is told once, with its rows")
  func unanswered() throws {
    let (content, forms) = try Self.forms.get()
    let collected = CollectedEdition(forms.map { ($0.fileName, $0.bytes) })
    #expect(collected.content == nil)
    #expect(collected.problems.map(\.code) == forms.map { _ in "unfilled-rows" })
    #expect(collected.problems.map(\.bureau) == forms.map(\.bureau))
    let numbers = collected.problems.flatMap(\.rows).compactMap(\.number)
    #expect(Set(numbers) == Set(content.rows.compactMap(\.number)))
    #expect(numbers.count == content.rows.count)
    let first = try #require(collected.problems.first)
    let own = content.rows.filter { $0.bureau == forms[0].bureau }.compactMap(\.number)
    #expect(first.message.ja.contains("\(forms[0].bureau ?? "")：全\(own.count)件が未記入です"))
    #expect(first.message.ja.contains(own.joined(separator: "、")))
  }

  @Test("A status that is none is told with its row and its text")
  func wrongStatus() throws {
    var files = try answered()
    files[0].bytes = try FilledForm.filled(try Self.forms.get().forms[0].bytes, status: "続ける")
    let problems = CollectedEdition(files).problems
    #expect(problems.count == (try Self.forms.get().forms[0].rowCount))
    #expect(problems.allSatisfy { $0.code == "unknown-status" && $0.message.ja.contains("続ける") })
  }

  @Test("A bureau without an answer, two answers of one, and another year's form are told")
  func between() throws {
    var files = try answered()
    let lost = files.removeFirst()
    files.append((name: "copy.xlsx", bytes: files[0].bytes))
    let problems = CollectedEdition(files).problems
    let bureaus = try Self.forms.get().content.bureaus
    #expect(problems.contains(.notAnswered(bureau: bureaus[0])))
    #expect(problems.contains(.twoFiles(bureau: bureaus[1], files: [files[0].name, "copy.xlsx"])))
    #expect(CollectedEdition([(lost.name, Array("text".utf8))]).content == nil)
  }

  @Test("A row that was deleted and a column that was renamed are told, and no list is made")
  func broken() throws {
    var files = try answered()
    files[0].bytes = try FilledForm.filled(
      try Self.forms.get().forms[0].bytes, status: "継続", isShortened: true)
    files[1].bytes = try FilledForm.filled(
      try Self.forms.get().forms[1].bytes, status: "継続", renaming: "関係自治体")
    let collected = CollectedEdition(files)
    #expect(collected.content == nil)
    #expect(
      collected.problems.contains {
        if case .rowMissing(files[0].name, _) = $0 { true } else { false }
      })
    #expect(
      collected.problems.contains(
        .columnsChanged(file: files[1].name, missing: ["関係自治体"])))
  }
}
