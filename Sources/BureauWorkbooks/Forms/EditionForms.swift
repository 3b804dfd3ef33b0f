package import Checking
package import ListWriting
import Lists

/// The forms of a new edition: a workbook for each bureau with its rows of the last one, to be
/// confirmed, changed or ended, and blank rows for what is new.
package struct EditionForms: Sendable {
  /// One bureau's workbook.
  package struct Form: Sendable {
    /// The bureau; `nil` for the rows that name none.
    package let bureau: String?
    /// How many rows of the last edition it holds.
    package let rowCount: Int
    /// A name for its file, without a folder.
    package let fileName: String
    /// The file.
    package let bytes: [UInt8]
  }

  /// The forms in the order in which the list first names their bureaus.
  package let forms: [Form]
  /// What of the last edition the forms do not hold.
  package let gaps: [FormGap]

  /// Makes the forms.
  ///
  /// - Parameters:
  ///   - list: the last edition's list, with what was found in it.
  ///   - year: the fiscal year of the new edition.
  /// - Throws: `WritingError` where a file cannot be made.
  package init(from list: CheckedList, year: Int) throws(WritingError) {
    let content = ListContent(list.document)
    let rows = FormRows.all(of: list, content)
    let extras = FormRows.extras(of: content)
    gaps = FormGap.all(in: content, leavingOut: extras.leftOut)
    var bureaus: [String?] = []
    var groups: [String?: [FormRow]] = [:]
    for row in rows {
      if groups[row.content.bureau] == nil { bureaus.append(row.content.bureau) }
      groups[row.content.bureau, default: []].append(row)
    }
    let plan = FormPlan(
      year: year, bureaus: bureaus.map { $0 ?? "" }, themes: FormRows.themes(of: content),
      columns: FormColumns(extras: extras.kept), frame: FormFrame(content))
    var names: Set<String> = []
    var forms: [Form] = []
    for bureau in bureaus {
      let rows = groups[bureau] ?? []
      let draft = FormSheets(plan, bureau: bureau, rows: rows).draft
      forms.append(
        Form(
          bureau: bureau, rowCount: rows.count,
          fileName: Self.fileName(of: bureau, year: year, &names),
          bytes: try WorkbookFile.bytes(of: draft)))
    }
    self.forms = forms
  }

  /// A name that every system takes, and no other form has.
  private static func fileName(of bureau: String?, year: Int, _ taken: inout Set<String>) -> String
  {
    let letters = (bureau ?? "所管局なし").unicodeScalars.prefix(60).map { scalar in
      scalar.value < 0x20 || "/\\:*?\"<>|.".unicodeScalars.contains(scalar) ? "_" : scalar
    }
    let base = "\(year)-" + String(String.UnicodeScalarView(letters))
    var name = base
    var copy = 1
    while !taken.insert(name.lowercased()).inserted {
      copy += 1
      name = "\(base)-\(copy)"
    }
    return name + ".xlsx"
  }
}

/// What all forms of an edition have in common.
struct FormPlan: Sendable {
  let year: Int
  let bureaus: [String]
  let themes: [String]
  let columns: FormColumns
  let frame: FormFrame
}

/// A row of the last edition with what was found in it.
struct FormRow: Sendable {
  /// What tells the row from all others of its edition.
  let identity: String
  let theme: String
  let content: ListContent.Row
  let findings: [Diagnostic]
}

/// The rows of the last edition.
enum FormRows {
  static func all(of list: CheckedList, _ content: ListContent) -> [FormRow] {
    let locator = FindingLocator(list.document, ListLayout(content, style: .columns))
    var findings: [Int: [Diagnostic]] = [:]
    for finding in list.findings {
      if let row = locator.index(of: finding) { findings[row, default: []].append(finding) }
    }
    var rows: [FormRow] = []
    var index = 0
    for section in content.sections {
      for item in section.items {
        switch item {
        case .text: continue
        case .unread: break
        case .row(let row):
          rows.append(
            FormRow(
              identity: "R\(index + 1)", theme: section.theme, content: row,
              findings: findings[index] ?? []))
        }
        index += 1
      }
    }
    return rows
  }

  // A form wider than this cannot be filled in.
  private static let mostExtras = 20

  /// The titles of further columns, each once, and of those that are too many for a form.
  static func extras(of content: ListContent) -> (kept: [String?], leftOut: [String?]) {
    var seen: Set<String?> = []
    let titles = content.rows.flatMap(\.extras).map(\.heading).filter { seen.insert($0).inserted }
    return (Array(titles.prefix(mostExtras)), Array(titles.dropFirst(mostExtras)))
  }

  /// The themes, each once.
  static func themes(of content: ListContent) -> [String] {
    var seen: Set<String> = [""]
    return content.sections.map(\.theme).filter { seen.insert($0).inserted }
  }
}
