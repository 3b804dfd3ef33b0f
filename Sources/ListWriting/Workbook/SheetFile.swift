import CXLSXWriter

/// Writes one sheet of a draft.
struct SheetFile {
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let draft: SheetDraft
  private let isFirst: Bool

  init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ draft: SheetDraft, isFirst: Bool) {
    self.worksheet = worksheet
    self.draft = draft
    self.isFirst = isFirst
  }

  func write(_ styles: inout WorkbookStyles) {
    setColumns()
    for (row, cells) in draft.rows.enumerated() {
      if let height = RowHeight.points(of: cells, widths: draft.widths) {
        _ = worksheet_set_row(worksheet, UInt32(row), height, nil)
      }
      for (column, cell) in cells.enumerated() {
        write(cell, UInt32(row), UInt16(column), styles.format(cell.style))
      }
    }
    setTitles()
    for choice in draft.choices { offer(choice) }
    setPage()
    if let colour = draft.tabColour { worksheet_set_tab_color(worksheet, colour) }
    if draft.isHidden { worksheet_hide(worksheet) }
    if isFirst { worksheet_activate(worksheet) }
    if draft.isProtected { protect() }
  }

  private func setColumns() {
    for (column, width) in draft.widths.enumerated() {
      let column = UInt16(column)
      if draft.hiddenColumns.contains(Int(column)) {
        var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
        _ = worksheet_set_column_opt(worksheet, column, column, width, nil, &options)
      } else {
        _ = worksheet_set_column(worksheet, column, column, width, nil)
      }
    }
  }

  private func write(
    _ cell: CellDraft, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    switch cell.value {
    case .empty: _ = worksheet_write_blank(worksheet, row, column, format)
    case .number(let number):
      _ = worksheet_write_number(worksheet, row, column, Double(number), format)
    case .decimal(let number):
      _ = worksheet_write_number(worksheet, row, column, number, format)
    case .text(let text): writeText(text, row, column, format)
    case .link(let address):
      // A sheet holds a limited number of links; past it an address is a text.
      if worksheet_write_url(worksheet, row, column, address, format) != LXW_NO_ERROR {
        writeText(address, row, column, format)
      }
    case .jump(let target, let shown):
      _ = worksheet_write_url(worksheet, row, column, "internal:" + target, format)
      writeText(shown, row, column, format)
    }
    if let comment = cell.comment { write(comment: comment, row, column) }
  }

  private func writeText(
    _ text: String, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    _ = worksheet_write_string(worksheet, row, column, SheetText.escaped(text), format)
  }

  private func write(comment: String, _ row: UInt32, _ column: UInt16) {
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
    let height = lines.reduce(0) { $0 + 1 + $1.count / 22 }
    var options = lxw_comment_options()
    options.width = 320
    options.height = UInt16(min(600, 24 + 18 * height))
    options.font_size = 9
    let text = SheetText.escaped(comment)
    _ = worksheet_write_comment_opt(worksheet, row, column, text, &options)
  }

  private func setTitles() {
    guard let title = draft.titleRow, let width = draft.rows[safe: title]?.count, width > 0 else {
      return
    }
    let row = UInt32(title)
    worksheet_freeze_panes(worksheet, row + 1, 0)
    _ = worksheet_repeat_rows(worksheet, row, row)
    guard draft.hasFilter, draft.rows.count > title + 1 else { return }
    _ = worksheet_autofilter(
      worksheet, row, 0, UInt32(draft.rows.count - 1), UInt16(width - 1))
  }

  private func offer(_ choice: ChoiceDraft) {
    var source = Array(choice.source.utf8CString)
    var message = Array(choice.message.utf8CString)
    source.withUnsafeMutableBufferPointer { source in
      message.withUnsafeMutableBufferPointer { message in
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        validation.value_formula = source.baseAddress
        validation.error_message = message.baseAddress
        validation.error_type = UInt8(
          choice.isStrict
            ? LXW_VALIDATION_ERROR_TYPE_STOP.rawValue : LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        _ = worksheet_data_validation_range(
          worksheet, UInt32(choice.rows.lowerBound), UInt16(choice.column),
          UInt32(choice.rows.upperBound), UInt16(choice.column), &validation)
      }
    }
  }

  private func setPage() {
    let a4: UInt8 = 9
    worksheet_set_paper(worksheet, a4)
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.6, 0.7)
    _ = worksheet_set_footer(worksheet, "&C&P / &N")
  }

  /// Keeps all but unlocked cells as they are; rows may be filtered, made higher, and sorted.
  private func protect() {
    var options = lxw_protection()
    options.format_rows = 1
    options.format_columns = 1
    options.autofilter = 1
    worksheet_protect(worksheet, nil, &options)
  }
}

/// How high a row must be for its wrapped text; not every spreadsheet finds that out by itself.
enum RowHeight {
  // What a row can have at most.
  private static let most = 409.0

  /// The height in points; `nil` where one line is enough.
  static func points(of cells: [CellDraft], widths: [Double]) -> Double? {
    let lines = zip(cells, widths).map { cell, width in
      cell.style.wraps ? Self.lines(of: cell.value, in: width) : 1
    }
    guard let count = lines.max(), count > 1 else { return nil }
    return min(most, Double(count) * 13.5 + 3)
  }

  private static func lines(of value: CellDraft.Value, in width: Double) -> Int {
    let text: String
    switch value {
    case .text(let own), .link(let own): text = own
    default: return 1
    }
    // A full-width character is nearly as wide as two others; a line never ends quite at the edge.
    let room = max(4, width - 1)
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      let columns = line.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2000 ? 1 : 1.7) }
      return sum + max(1, Int((columns / room).rounded(.up)))
    }
  }
}

/// Text as a workbook can hold it.
enum SheetText {
  /// Cuts what a cell cannot hold, and writes what would be taken for an escape as one: Office reads
  /// `_x0041_` as A.
  static func escaped(_ text: String) -> String {
    var text = text
    if text.utf8.count > WorkbookFile.mostCharacters {
      while text.utf16.count > WorkbookFile.mostCharacters {
        text.removeLast(max(1, (text.utf16.count - WorkbookFile.mostCharacters) / 2))
      }
    }
    // C strings end at a null.
    if text.utf8.contains(0) { text = text.replacing("\0", with: "_x0000_") }
    guard text.contains("_x") else { return text }
    return text.replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x")
  }
}

extension Array {
  /// The element at a place; `nil` outside.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
