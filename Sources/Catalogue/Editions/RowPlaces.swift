import Lists
import Participation

/// Which row of a list a place of its file stands in.
struct RowPlaces: Sendable {
  private struct SheetRow: Hashable {
    let sheet: String
    let row: Int
  }

  /// The rows of texts and pages by where they begin, in bytes.
  private var stretches: [(start: Int, end: Int, row: Int)] = []
  private var sheetRows: [SheetRow: Int] = [:]

  init(of programmes: [Programme]) {
    for (index, programme) in programmes.enumerated() {
      if let range = Self.range(of: programme.span) {
        stretches.append((range.lowerBound, range.upperBound, index))
      } else {
        for row in Self.rows(of: programme.span) where sheetRows[row] == nil {
          sheetRows[row] = index
        }
      }
    }
    stretches.sort { ($0.start, $0.row) < ($1.start, $1.row) }
  }

  /// The row that a place stands in, counted from 0.
  func row(at place: SourceSpan) -> Int? {
    guard let start = Self.range(of: place)?.lowerBound else {
      return Self.rows(of: place).lazy.compactMap { sheetRows[$0] }.first
    }
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, start <= stretches[low - 1].end else { return nil }
    return stretches[low - 1].row
  }

  /// The bytes of a text or of what was read from a page.
  private static func range(of span: SourceSpan) -> Range<Int>? {
    let text: TextSpan?
    switch span {
    case .text(let span): text = span
    case .page(let span): text = span.text
    case .cell: text = nil
    }
    return text.map { $0.byteOffset..<$0.byteOffset + max(0, $0.byteLength) }
  }

  /// The rows of a sheet that cells stand in: 5 and 6 of `A5:F6`.
  private static func rows(of span: SourceSpan) -> [SheetRow] {
    guard case .cell(let cells) = span else { return [] }
    let ends = cells.cell.split(separator: ":").compactMap { Int($0.filter(\.isNumber)) }
    guard let first = ends.first, let last = ends.last, first <= last else { return [] }
    return (first...last).map { SheetRow(sheet: cells.sheet, row: $0) }
  }
}
