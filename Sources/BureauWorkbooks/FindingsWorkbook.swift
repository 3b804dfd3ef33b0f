package import Checking
package import ListWriting
import Lists

/// What the office sends back to a bureau: the list, its cells coloured and commented where something
/// was found; a sheet of all findings; a sheet that explains the rules that occur.
package enum FindingsWorkbook {
  /// The word that chooses it.
  package static let name = "xlsx"

  /// Writes the workbook.
  ///
  /// - Parameters:
  ///   - lists: the lists with their findings.
  ///   - options: language, and whether remarks are shown.
  /// - Returns: the file.
  /// - Throws: `WritingError` where the file cannot be made.
  package static func bytes(
    of lists: [CheckedList], _ options: ReportOptions
  ) throws(WritingError) -> [UInt8] {
    let words = FindingsWords(options.language)
    let sheets = lists.enumerated().map { index, list in
      let name = lists.count == 1 ? words.listSheet : "\(words.listSheet)\(index + 1)"
      return FoundSheet(list, named: name, options, words)
    }
    var drafts = sheets.map(\.draft)
    drafts.append(FindingsSheets.findings(sheets, words))
    drafts.append(FindingsSheets.rules(sheets.flatMap(\.found).map(\.finding.rule), words))
    return try WorkbookFile.bytes(of: WorkbookDraft(title: words.title, sheets: drafts))
  }
}

/// A list's sheet with its findings in place.
struct FoundSheet {
  /// A finding and where it stands.
  struct Found {
    let finding: Diagnostic
    /// The row of the list; `nil` for what belongs to the list as a whole.
    let row: ListRow?
    /// The sheet's row and column, from 0.
    let place: (row: Int, column: Int)
    /// The column's title.
    let column: String?
  }

  let file: String
  private(set) var draft: SheetDraft
  private(set) var found: [Found] = []

  init(_ list: CheckedList, named name: String, _ options: ReportOptions, _ words: FindingsWords) {
    let document = list.document
    let sheet = ListSheet(ListContent(document))
    file = document.source.name
    draft = sheet.draft
    draft.name = name
    let titleRow = draft.titleRow ?? 0
    draft.rows.insert(Self.legend(words), at: titleRow)
    draft.titleRow = titleRow + 1
    let locator = FindingLocator(document, sheet.layout)
    for finding in list.findings where options.showsNotes || finding.severity > .note {
      let place = locator.place(of: finding)
      let row = place.record.map { $0 >= titleRow ? $0 + 1 : $0 } ?? 0
      found.append(
        Found(
          finding: finding, row: place.row, place: (row, place.column),
          column: place.record == nil || place.row == nil
            ? nil : sheet.layout.columns.titles[place.column]))
    }
    mark(words)
  }

  /// Colours and comments the cells: a cell with several findings has the colour of the gravest.
  private mutating func mark(_ words: FindingsWords) {
    struct Place: Hashable {
      let row: Int
      let column: Int
    }
    var comments: [Place: [String]] = [:]
    var gravest: [Place: Diagnostic.Severity] = [:]
    for found in found {
      let place = Place(row: found.place.row, column: found.place.column)
      comments[place, default: []].append(words.comment(on: found.finding))
      gravest[place] = max(gravest[place] ?? .note, found.finding.severity)
    }
    for (place, texts) in comments {
      guard draft.rows.indices.contains(place.row),
        draft.rows[place.row].indices.contains(place.column)
      else { continue }
      draft.rows[place.row][place.column].comment = texts.joined(separator: "\n\n")
      draft.rows[place.row][place.column].style.fill = (gravest[place] ?? .note).fill
    }
  }

  // Begins with ※, so that the line is no heading when the sheet is read as a list.
  private static func legend(_ words: FindingsWords) -> [CellDraft] {
    [CellDraft(.text("※"))]
      + [Diagnostic.Severity.error, .warning, .note].map { severity in
        CellDraft(
          .text(words.name(of: severity)),
          CellStyle.body.with {
            $0.fill = severity.fill
            $0.wraps = false
          })
      } + [CellDraft(.text(words.legend))]
  }
}

extension Diagnostic.Severity {
  /// The colour of a cell in which something of this gravity was found.
  var fill: UInt32 {
    switch self {
    case .error: 0xF6C4BF
    case .warning: 0xFBE3AE
    case .note: 0xDBE4EE
    }
  }
}
