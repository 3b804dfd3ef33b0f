import Checking
import ListWriting
import Lists
import Workbooks

/// The sheets beside the list: what was found, and why the rules are there.
enum FindingsSheets {
  /// All findings, each leading to its cell.
  static func findings(_ sheets: [FoundSheet], _ words: FindingsWords) -> SheetDraft {
    var draft = SheetDraft(
      name: words.findingsSheet, widths: [5, 9, 7, 16, 26, 13, 46, 28, 7, 20])
    let files = sheets.map { $0.file.split(separator: "/").last.map(String.init) ?? $0.file }
      .joined(separator: words.comma)
    draft.rows = [
      [CellDraft(.text(words.title), .heading)],
      [CellDraft(.text("\(files)  \(words.counts(sheets.flatMap(\.found).map(\.finding)))"))],
    ]
    draft.titleRow = 2
    draft.rows.append(words.findingTitles.map { CellDraft(.text($0), .title) })
    var count = 0
    for sheet in sheets {
      for found in sheet.found {
        count += 1
        draft.rows.append(row(count, found, in: sheet, words))
      }
    }
    draft.tabColour = Diagnostic.Severity.warning.fill
    return draft
  }

  private static func row(
    _ count: Int, _ found: FoundSheet.Found, in sheet: FoundSheet, _ words: FindingsWords
  ) -> [CellDraft] {
    let finding = found.finding
    let cell = CellReference(
      sheet: sheet.draft.name, column: found.place.column + 1, row: found.place.row + 1
    ).name
    let severity = CellStyle.body.with { $0.fill = finding.severity.fill }
    func text(_ text: String?) -> CellDraft {
      CellDraft(text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty, .body)
    }
    return [
      CellDraft(.number(count), .body),
      CellDraft(.text(words.name(of: finding.severity)), severity),
      text(finding.programme), text(found.row?.bureau?.text), text(found.row?.name?.text),
      text(found.column), text(words.text(finding.message)), text(words.suggestion(finding)),
      CellDraft(.jump(to: "'\(sheet.draft.name)'!\(cell)", shown: cell), .link),
      text(finding.rule),
    ]
  }

  /// The rules that occur, each with its reason.
  static func rules(_ identifiers: [String], _ words: FindingsWords) -> SheetDraft {
    var draft = SheetDraft(name: words.rulesSheet, widths: [24, 9, 28, 84])
    draft.rows = [[CellDraft(.text(words.rulesTitle), .heading)]]
    draft.titleRow = 1
    draft.rows.append(words.ruleTitles.map { CellDraft(.text($0), .title) })
    let occurring = Set(identifiers)
    for card in Rules.cards where occurring.contains(card.identifier) {
      draft.rows.append([
        CellDraft(.text(card.identifier), .body),
        CellDraft(
          .text(words.name(of: card.severity)), .body.with { $0.fill = card.severity.fill }),
        CellDraft(.text(words.text(card.title)), .body),
        CellDraft(.text(words.text(card.explanation)), .body),
      ])
    }
    return draft
  }
}
