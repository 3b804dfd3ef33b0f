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
  /// How many rows of the last edition could not be read, and stand in no form.
  package let unreadCount: Int

  /// Makes the forms.
  ///
  /// - Parameters:
  ///   - list: the last edition's list, with what was found in it.
  ///   - year: the fiscal year of the new edition.
  /// - Throws: `WritingError` where a file cannot be made.
  package init(from list: CheckedList, year: Int) throws(WritingError) {
    let content = ListContent(list.document)
    let rows = FormRows.all(of: list, content)
    unreadCount = content.sections.flatMap(\.items).count {
      if case .unread = $0 { true } else { false }
    }
    var bureaus: [String?] = []
    var groups: [String?: [FormRow]] = [:]
    for row in rows {
      if groups[row.content.bureau] == nil { bureaus.append(row.content.bureau) }
      groups[row.content.bureau, default: []].append(row)
    }
    let plan = FormPlan(
      year: year, title: content.title ?? "", bureaus: bureaus.map { $0 ?? "" },
      themes: content.sections.map(\.theme).reduce(into: []) {
        if !$1.isEmpty, !$0.contains($1) { $0.append($1) }
      }, columns: FormColumns(extras: FormRows.extras(of: content)))
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
  let title: String
  let bureaus: [String]
  let themes: [String]
  let columns: FormColumns
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

  /// The titles of further columns, each once.
  static func extras(of content: ListContent) -> [String?] {
    var titles: [String?] = []
    for extra in content.rows.flatMap(\.extras) where !titles.contains(extra.heading) {
      titles.append(extra.heading)
    }
    return Array(titles.prefix(20))
  }
}
