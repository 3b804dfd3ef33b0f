import Workbooks

/// Makes records of one sheet's rows.
///
/// Columns that hold nothing are left out, so that a margin or a second column of a merged cell
/// stands in no one's way. A cell that is merged over several rows stands in each of them.
struct SheetRecords {
  private(set) var records: [RawRecord] = []
  private let source: SourceFile
  private let markup: MarkupReader.Treatment
  // The sheet's columns that hold text, and where each stands in a record.
  private var positions: [Int: Int] = [:]
  private var downward: [Merge] = []
  private var sideways: [CellPlace: Int] = [:]

  // No list is this wide; what stands further right follows the other cells of its row.
  private static let widest = 256

  private struct CellPlace: Hashable {
    let row: Int
    let column: Int
  }

  /// A merged cell that reaches over several rows.
  private struct Merge {
    let column: Int
    let rows: ClosedRange<Int>
  }

  /// How many cells all sheets' records may have; each row has as many as its sheet has columns.
  static let mostCells = 4_000_000

  init(
    _ rows: [WorkbookText.LaidRow], of sheet: Sheet, in source: SourceFile, left: Int,
    markup: MarkupReader.Treatment = .read
  ) throws(ListError) {
    self.source = source
    self.markup = markup
    let shown = rows.filter { !$0.isHidden }
    let columns = Set(shown.lazy.flatMap { $0.cells.lazy.map(\.column) }).sorted()
    for (position, column) in columns.prefix(Self.widest).enumerated() {
      positions[column] = position
    }
    for merge in sheet.merges {
      let column = merge.columns.lowerBound
      if merge.rows.count > 1, positions[column] != nil {
        downward.append(Merge(column: column, rows: merge.rows))
      }
      sideways[CellPlace(row: merge.rows.lowerBound, column: column)] = merge.columns.count
    }
    guard shown.count * positions.count <= left else {
      throw ListError(.tooLarge(.cells, limit: Self.mostCells, at: sheet.name), in: source.name)
    }
    downward.sort { $0.rows.lowerBound < $1.rows.lowerBound }
    read(shown)
  }

  private mutating func read(_ rows: [WorkbookText.LaidRow]) {
    var spanning: [Int: (cell: RawCell, last: Int)] = [:]
    var next = downward.startIndex
    for (index, row) in rows.enumerated() {
      var cells: [RawCell] = []
      var further: [RawCell] = []
      for laid in row.cells {
        guard let position = positions[laid.column] else {
          further.append(cell(laid))
          continue
        }
        pad(&cells, to: position, at: laid.range.lowerBound, spanning, row.number)
        if let above = spanning[position], above.last >= row.number {
          // What a merged range covers is not seen.
          cells.append(above.cell)
        } else {
          cells.append(cell(laid))
        }
      }
      let end = row.range.upperBound
      pad(&cells, to: positions.count, at: end, spanning, row.number)
      begin(row, cells, &next, &spanning)
      let filled = (cells + further).count { !$0.isEmpty && !$0.isRepeated }
      guard filled > 0 else { continue }
      let hasTableBelow =
        index + 1 < rows.count && rows[index + 1].cells.count { !$0.text.isEmpty } > 1
      records.append(
        record(row, cells + further, filled: filled, isFirst: index == 0, hasTableBelow))
    }
  }

  /// Fills a row up to a column with empty cells, and with those that reach down into it.
  private func pad(
    _ cells: inout [RawCell], to position: Int, at offset: Int,
    _ spanning: [Int: (cell: RawCell, last: Int)], _ row: Int
  ) {
    while cells.count < position {
      if let above = spanning[cells.count], above.last >= row {
        cells.append(above.cell)
      } else {
        cells.append(RawCell(PlainCell(), range: offset..<offset))
      }
    }
  }

  /// Remembers the cells of a row that reach down into the next ones.
  private func begin(
    _ row: WorkbookText.LaidRow, _ cells: [RawCell], _ next: inout Int,
    _ spanning: inout [Int: (cell: RawCell, last: Int)]
  ) {
    while next < downward.endIndex, downward[next].rows.lowerBound <= row.number {
      let merge = downward[next]
      next += 1
      guard merge.rows.lowerBound == row.number, let position = positions[merge.column],
        cells.indices.contains(position), !cells[position].isEmpty
      else { continue }
      var repeated = cells[position]
      repeated.isRepeated = true
      spanning[position] = (repeated, merge.rows.upperBound)
    }
  }

  /// A row of a table, or a line where it has one cell only.
  private func record(
    _ row: WorkbookText.LaidRow, _ cells: [RawCell], filled: Int, isFirst: Bool,
    _ hasTableBelow: Bool
  ) -> RawRecord {
    guard filled == 1, let only = cells.first(where: { !$0.isEmpty && !$0.isRepeated }),
      let laid = row.cells.first(where: { !$0.text.isEmpty }) ?? row.cells.first
    else { return RawRecord(cells: cells, range: row.range, mark: .tableCell) }
    let width = sideways[CellPlace(row: row.number, column: laid.column)] ?? 1
    let isLine =
      positions[laid.column] == 0 || width > 1
      || HeadingLine(only.text.text)?.isMarked == true
    guard isLine, !cells.contains(where: \.isRepeated) else {
      return RawRecord(cells: cells, range: row.range, mark: .tableCell)
    }
    // In a sheet a line right above a row heads it, as does one over the whole width.
    let isHeading = hasTableBelow || (isFirst && width > 1)
    return RawRecord(cells: [only], range: row.range, mark: isHeading ? .heading : .plain)
  }

  private func cell(_ laid: WorkbookText.LaidCell) -> RawCell {
    var plain = markup.plain(MappedText(laid.text, of: source))
    for link in laid.links {
      let label = plain.text.range(from: link.label) ?? 0..<plain.text.bytes.count
      plain.links.append(
        .init(
          address: MappedText(link.address, of: source).trimmed(), label: label,
          element: link.address))
    }
    return RawCell(plain, range: laid.range)
  }
}

extension MappedText {
  /// The stretch of the text that came, unchanged, from a stretch of the source.
  fileprivate func range(from stretch: Range<Int>) -> Range<Int>? {
    guard segments.count == 1, let segment = segments.first, sourceRange?.count == bytes.count,
      segment.source.lowerBound <= stretch.lowerBound,
      stretch.upperBound <= segment.source.upperBound
    else { return nil }
    let start = stretch.lowerBound - segment.source.lowerBound
    return start..<start + stretch.count
  }
}
