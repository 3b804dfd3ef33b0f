import Workbooks

/// A workbook's cells as one text, each stretch tied to its cell: a tab between cells, a line break
/// between rows.
///
/// The cells of hidden columns are left out, so that no row's text holds what is not shown; hidden
/// rows and sheets are stretches of their own.
struct WorkbookText {
  /// A cell with its place in the text.
  struct LaidCell {
    let column: Int
    let text: Range<Int>
    /// Where the cell leads, with the stretch of its text that bears the link.
    var links: [(address: Range<Int>, label: Range<Int>)] = []

    /// All that the cell holds.
    var range: Range<Int> { text.lowerBound..<(links.last?.address ?? text).upperBound }
  }

  struct LaidRow {
    let number: Int
    let isHidden: Bool
    let cells: [LaidCell]

    var range: Range<Int> {
      guard let first = cells.first, let last = cells.last else { return 0..<0 }
      return first.range.lowerBound..<last.range.upperBound
    }
  }

  let source: SourceFile
  /// The rows of each sheet.
  let sheets: [[LaidRow]]
  /// Where the names of sheets stand that head a section.
  let names: [Int: Range<Int>]

  init(_ workbook: Workbook, named name: String, withNamesOf named: Set<Int>) {
    var writer = Writer(sheets: workbook.sheets.map(\.name))
    var sheets: [[LaidRow]] = []
    for (index, sheet) in workbook.sheets.enumerated() {
      if named.contains(index) { writer.write(nameOf: index) }
      let hidden = ColumnRanges(sheet.hiddenColumns)
      sheets.append(
        sheet.rows.compactMap { row in
          let cells = row.cells.filter { !hidden.contains($0.column) }
          return cells.isEmpty ? nil : writer.write(row, cells, sheet: index)
        })
    }
    self.sheets = sheets
    names = writer.names
    source = SourceFile(
      name: name, format: workbook.format == .xlsx ? .xlsx : .ods, bytes: writer.bytes,
      places: writer.places)
  }

  /// Puts cells into the text one after the other.
  private struct Writer {
    var bytes: [UInt8] = []
    var places: SourcePlaces
    var names: [Int: Range<Int>] = [:]

    init(sheets: [String]) { places = SourcePlaces(sheets: sheets) }

    mutating func write(nameOf sheet: Int) {
      let range = append(places.sheets[sheet])
      places.add(.name(sheet: sheet), for: range)
      names[sheet] = range
      bytes.append(0x0A)
    }

    mutating func write(_ row: Sheet.Row, _ cells: [Cell], sheet: Int) -> LaidRow {
      var laid: [LaidCell] = []
      laid.reserveCapacity(cells.count)
      for cell in cells {
        if !laid.isEmpty { bytes.append(0x09) }
        laid.append(write(cell, row: row.number, sheet: sheet))
      }
      bytes.append(0x0A)
      return LaidRow(number: row.number, isHidden: row.isHidden, cells: laid)
    }

    private mutating func write(_ cell: Cell, row: Int, sheet: Int) -> LaidCell {
      let text = append(cell.text)
      places.add(
        .cell(sheet: sheet, row: row - 1, column: cell.column - 1), for: text,
        isChangeable: cell.hasEditableText)
      var laid = LaidCell(column: cell.column, text: text)
      for link in cell.links where !link.isSaid(by: cell.text) {
        bytes.append(0x20)
        laid.links.append(
          (
            append(link.address),
            text.lowerBound + link.label.lowerBound..<text.lowerBound + link.label.upperBound
          ))
      }
      // All addresses of a cell are one place, in which each has its stretch.
      if let first = laid.links.first, let last = laid.links.last {
        places.add(
          .cell(sheet: sheet, row: row - 1, column: cell.column - 1, isLink: true),
          for: first.address.lowerBound..<last.address.upperBound,
          parts: laid.links.map(\.address), isChangeable: cell.hasEditableLinks)
      }
      return laid
    }

    private mutating func append(_ text: String) -> Range<Int> {
      let start = bytes.count
      bytes += text.utf8
      return start..<bytes.count
    }
  }
}

extension Cell.Link {
  /// Whether the words that bear the link are its address; Excel adds a slash to a bare host.
  fileprivate func isSaid(by text: String) -> Bool {
    let words = Array(text.utf8)[label]
    let said = words.split(whereSeparator: { $0 <= 0x20 }).first ?? []
    return !said.isEmpty
      && (said.elementsEqual(address.utf8) || (said + [0x2F]).elementsEqual(address.utf8))
  }
}

/// Columns in ranges that may overlap, for quick look-ups.
struct ColumnRanges {
  private let ranges: [ClosedRange<Int>]

  init(_ ranges: [ClosedRange<Int>]) {
    var merged: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] =
          last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  func contains(_ column: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(column)
  }
}
