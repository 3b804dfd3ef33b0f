import BureauWorkbooks
import Checking
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation
import Testing
import Workbooks

@Suite("The workbook of findings")
struct FindingsWorkbookTests {
  private func checked() throws -> CheckedList {
    let gazetteer = try Gazetteer.bundled()
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lists/tokyo-2025.txt").standardizedFileURL
    let document = try ListReader.read([UInt8](try Data(contentsOf: file)), named: "tokyo.txt")
    let resolved = EditionResolver(gazetteer: gazetteer).resolve(
      document, today: gazetteer.date)
    return CheckedList(
      document: document,
      findings: Checker(gazetteer: gazetteer).check(document: document, resolved: resolved))
  }

  @Test("It holds the list, every finding with its cell, and the rules that occur")
  func sheets() throws {
    let list = try checked()
    let options = ReportOptions(language: .ja, showsNotes: true)
    let workbook = try Workbook(try FindingsWorkbook.bytes(of: [list], options))
    #expect(workbook.sheets.map(\.name) == ["一覧", "確認結果", "確認の観点"])
    let rows = workbook.sheets[1].rows.filter { $0.cells.first?.kind == .number }
    #expect(rows.count == list.findings.count)
    let rules = Set(workbook.sheets[2].rows.dropFirst(2).compactMap { $0.cells.first?.text })
    #expect(rules == Set(list.findings.map(\.rule)))
  }

  @Test("A finding leads to the cell that holds the words it speaks of")
  func places() throws {
    let list = try checked()
    let finding = try #require(list.findings.first { $0.rule == "repeated-government" })
    let options = ReportOptions(language: .ja)
    let workbook = try Workbook(try FindingsWorkbook.bytes(of: [list], options))
    let row = try #require(
      workbook.sheets[1].rows.first { row in
        row.cells.contains { $0.text == "repeated-government" }
      })
    let place = try #require(row.cells.first { $0.column == 9 }?.text)
    let letters = place.prefix { $0.isLetter }
    let number = try #require(Int(place.dropFirst(letters.count)))
    let column = try #require(letters.unicodeScalars.first).value - 64
    let cell = workbook.sheets[0].rows.first { $0.number == number }?.cells
      .first { $0.column == Int(column) }
    let participants = list.document.rows.first { $0.number?.text == finding.programme }?
      .participants?.text
    #expect(cell?.text == participants)
  }
}
