package import Lists

/// What keeps returned forms from being put together, each told so that it can be asked after.
package enum FormProblem: Error, Sendable, Hashable {
  /// A row of a form.
  package struct Row: Sendable, Hashable {
    /// Its number in the sheet.
    package let line: Int
    /// The programme's number in the last edition.
    package let number: String?
    package let name: String?
  }

  /// The file is no workbook.
  case unreadable(file: String, reason: Bilingual, hint: Bilingual)
  /// The workbook is no form of Renkei's.
  case noForm(file: String)
  /// Columns are missing, or stand there twice.
  case columnsChanged(file: String, missing: [String])
  /// The form is of another year than the others.
  case otherYear(file: String, year: Int, expected: Int)
  /// Two files are of one bureau; its name is empty for rows without one.
  case twoFiles(bureau: String, files: [String])
  /// Nothing came back from a bureau; its name is empty for rows without one.
  case notAnswered(bureau: String)
  /// A row of the last edition is no longer there.
  case rowMissing(file: String, identity: String)
  /// A row of the last edition stands there twice.
  case rowTwice(file: String, row: Row)
  /// Rows of a bureau whose status is not filled in, of so many that were sent out.
  case unfilled(file: String, bureau: String?, of: Int, rows: [Row])
  /// A row's status is none of those that there are.
  case unknownStatus(file: String, row: Row, text: String)
  /// A new programme lacks its name or its participants.
  case incomplete(file: String, row: Row)
  /// A row that is said to be new is one of the last edition.
  case newButKnown(file: String, row: Row)
  /// Nothing came back at all.
  case noForms
}

extension FormProblem {
  /// What it is, for programs.
  package var code: String {
    switch self {
    case .unreadable: "unreadable-form"
    case .noForm: "no-form"
    case .columnsChanged: "columns-changed"
    case .otherYear: "other-year"
    case .twoFiles: "two-forms"
    case .notAnswered: "not-answered"
    case .rowMissing: "row-missing"
    case .rowTwice: "row-twice"
    case .unfilled: "unfilled-rows"
    case .unknownStatus: "unknown-status"
    case .incomplete: "incomplete-row"
    case .newButKnown: "new-but-known"
    case .noForms: "no-forms"
    }
  }

  /// The files it is about.
  package var files: [String] {
    switch self {
    case .unreadable(let file, _, _), .noForm(let file), .columnsChanged(let file, _),
      .otherYear(let file, _, _), .rowMissing(let file, _), .rowTwice(let file, _),
      .unfilled(let file, _, _, _), .unknownStatus(let file, _, _), .incomplete(let file, _),
      .newButKnown(let file, _):
      [file]
    case .twoFiles(_, let files): files
    case .notAnswered, .noForms: []
    }
  }

  /// The bureau it is about, where it is about one as a whole.
  package var bureau: String? {
    switch self {
    case .twoFiles(let bureau, _), .notAnswered(let bureau): bureau
    case .unfilled(_, let bureau, _, _): bureau
    default: nil
    }
  }

  /// The rows it is about.
  package var rows: [Row] {
    switch self {
    case .unfilled(_, _, _, let rows): rows
    case .rowTwice(_, let row), .unknownStatus(_, let row, _), .incomplete(_, let row),
      .newButKnown(_, let row):
      [row]
    default: []
    }
  }
}
