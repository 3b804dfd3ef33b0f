import Lists
import Workbooks

/// A form that came back, as its bureau filled it in.
struct ReturnedForm: Sendable {
  /// A row of the form.
  struct Row: Sendable {
    /// The row's number in the sheet.
    let line: Int
    let status: FormStatus?
    /// The status as written.
    let statusText: String
    let identity: String?
    let theme: String
    let content: ListContent.Row

    /// Whether it is a row of the last edition of which the bureau has said nothing.
    var isUnfilled: Bool { identity != nil && statusText.isEmpty }

    var place: FormProblem.Row {
      .init(line: line, number: content.number, name: content.name)
    }
  }

  let file: String
  let year: Int
  let bureau: String?
  /// What the last edition had beside its rows.
  let frame: FormFrame
  /// All bureaus that forms were made for; an empty one for rows without a bureau.
  let bureaus: [String]
  let themes: [String]
  /// The identities of the rows that were sent out.
  let sent: [String]
  let rows: [Row]

  /// Reads a file.
  ///
  /// - Throws: `FormProblem` where the file is no form, or its columns were changed.
  init(_ bytes: [UInt8], named file: String) throws(FormProblem) {
    self.file = file
    let workbook: Workbook
    do throws(WorkbookError) {
      workbook = try Workbook(bytes)
    } catch {
      let (message, hint) = (error.message, error.hint)
      throw .unreadable(
        file: file, reason: Bilingual(ja: message.ja, en: message.en),
        hint: Bilingual(ja: hint.ja, en: hint.en))
    }
    guard let marks = workbook.sheets.first(where: { $0.name == FormSheets.markSheet }),
      let form = workbook.sheets.first(where: { $0.name == FormSheets.formSheet }),
      case let table = Columns(of: marks), table[2].first == FormSheets.formVersion,
      table[2].count >= 2, let year = Int(table[2][1])
    else { throw .noForm(file: file) }
    self.year = year
    bureau = table[2].count > 2 && !table[2][2].isEmpty ? table[2][2] : nil
    frame = FormFrame(rows: table.rows(of: FormSheets.frameColumns))
    bureaus = table[3]
    themes = table[4].filter { !$0.isEmpty }
    sent = table[6].filter { !$0.isEmpty }
    let titles = table[7].filter { !$0.isEmpty }
    rows = try Self.rows(of: form, titles: titles, bureau: bureau, file: file)
  }

  private static func rows(
    of form: Sheet, titles: [String], bureau: String?, file: String
  ) throws(FormProblem) -> [Row] {
    guard
      let head = form.rows.first(where: { row in
        row.cells.count { titles.contains($0.text) } * 2 > titles.count
      })
    else { throw .columnsChanged(file: file, missing: titles) }
    let found = head.cells.map(\.text)
    let missing = titles.filter { !found.contains($0) }
    let twice = titles.filter { title in found.count { $0 == title } > 1 }
    guard missing.isEmpty, twice.isEmpty else {
      throw .columnsChanged(file: file, missing: missing + twice)
    }
    var columns: [Int: FormColumns.Column] = [:]
    for cell in head.cells { columns[cell.column] = FormColumns.named(cell.text) }
    return form.rows.compactMap { row in
      row.number > head.number ? Self.row(row, columns, bureau) : nil
    }
  }

  private static func row(
    _ row: Sheet.Row, _ columns: [Int: FormColumns.Column], _ bureau: String?
  ) -> Row? {
    var content = ListContent.Row()
    content.bureau = bureau
    var status = ""
    var identity: String?
    var theme = ""
    var isFilled = false
    for cell in row.cells {
      let text = trimmed(cell.text)
      guard !text.isEmpty, let column = columns[cell.column] else { continue }
      if column != .findings { isFilled = true }
      switch column {
      case .status: status = text
      case .number: content.number = text
      case .theme: theme = text
      case .name: content.name = text
      case .description: content.description = text
      case .links:
        content.links = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
          .filter { !$0.isEmpty }
      case .participants: content.participants = text
      case .extra(let heading): content.extras.append(.init(heading: heading, text: text))
      case .identity: identity = text
      case .findings: break
      }
    }
    guard isFilled else { return nil }
    return Row(
      line: row.number, status: FormStatus(rawValue: status), statusText: status,
      identity: identity, theme: theme, content: content)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The texts of a sheet's columns, counted from 1, from the top down.
  private struct Columns {
    private var texts: [Int: [String]] = [:]

    init(of sheet: Sheet) {
      for row in sheet.rows {
        for cell in row.cells where row.number <= 1_000_000 {
          var column = texts[cell.column] ?? []
          while column.count < row.number - 1, column.count < 100_000 { column.append("") }
          column.append(cell.text)
          texts[cell.column] = column
        }
      }
    }

    subscript(column: Int) -> [String] { texts[column] ?? [] }

    /// The texts of some columns, row by row.
    func rows(of columns: Range<Int>) -> [[String]] {
      let texts = columns.map { self[$0] }
      return (0..<(texts.map(\.count).max() ?? 0)).map { row in
        texts.map { row < $0.count ? $0[row] : "" }
      }
    }
  }
}
