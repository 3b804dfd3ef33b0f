import Workbooks

/// Which cell, or which box on a page, each stretch of a file's text was read from.
///
/// A workbook's text is the text of its cells in reading order, sheet by sheet and row by row, a
/// tab between cells and a line break between rows; a PDF's is that of its tables likewise.
struct SourcePlaces: Sendable {
  /// A place of the file.
  enum Place: Sendable {
    /// A cell: sheet, row and column from 0; or the address that the cell leads to.
    case cell(sheet: Int, row: Int, column: Int, isLink: Bool = false)
    /// The name on a sheet's tab, which stands before its cells.
    case name(sheet: Int)
    /// A box on a page counted from 1: left, top, right, bottom in points from the top left.
    case box(page: Int, left: Double, top: Double, right: Double, bottom: Double)
  }

  /// The names of the sheets.
  let sheets: [String]
  private var ranges: [Range<Int>] = []
  private var places: [Place] = []
  // The addresses of places that have several, each on its own.
  private var parts: [Int: [Range<Int>]] = [:]
  private var unchangeable: Set<Int> = []

  /// Begins a table of places.
  init(sheets: [String] = []) { self.sheets = sheets }

  /// Adds the place of a stretch of text, which must not begin before the last one ends.
  ///
  /// - Parameters:
  ///   - place: the place of the file.
  ///   - range: the stretch of the text.
  ///   - parts: the stretches that the place is made of, where each can change on its own.
  ///   - isChangeable: whether the file's own program lets it be changed.
  mutating func add(
    _ place: Place, for range: Range<Int>, parts: [Range<Int>] = [], isChangeable: Bool = true
  ) {
    if parts.count > 1 { self.parts[places.count] = parts }
    if !isChangeable { unchangeable.insert(places.count) }
    ranges.append(range)
    places.append(place)
  }

  /// The stretch that changes as one when something in it does; `nil` where nothing may.
  func changeable(at index: Int, holding range: Range<Int>) -> Range<Int>? {
    guard !unchangeable.contains(index) else { return nil }
    return (parts[index] ?? [ranges[index]]).first { part in
      part.lowerBound <= range.lowerBound && range.upperBound <= part.upperBound
    }
  }

  /// The places of a stretch, as indexes; of a stretch between places the one before it.
  func indexes(of range: Range<Int>) -> Range<Int> {
    guard !ranges.isEmpty else { return 0..<0 }
    let first = max(0, firstIndex { ranges[$0].lowerBound > range.lowerBound } - 1)
    // A stretch that begins where a place ends and goes on belongs to the next ones alone.
    let start =
      ranges[first].upperBound <= range.lowerBound && !range.isEmpty
        && first + 1 < ranges.count && ranges[first + 1].lowerBound < range.upperBound
      ? first + 1 : first
    let end = firstIndex { ranges[$0].lowerBound >= range.upperBound }
    return start..<max(start + 1, end)
  }

  subscript(index: Int) -> (range: Range<Int>, place: Place) { (ranges[index], places[index]) }

  /// The name of a cell.
  func reference(sheet: Int, row: Int, column: Int) -> CellReference {
    CellReference(sheet: sheets[sheet], column: column + 1, row: row + 1)
  }

  /// The stretch of text of a cell, or of the address that it leads to; `nil` where there is none.
  func range(of cell: CellReference, inSheet sheet: Int, isLink: Bool) -> Range<Int>? {
    let key = Self.key(sheet, cell.row - 1, cell.column - 1, isLink)
    let index = firstIndex { self.key(at: $0).map { $0 >= key } ?? false }
    return index < places.count && self.key(at: index) == key ? ranges[index] : nil
  }

  /// The order of a place; a sheet's name comes before its cells.
  private func key(at index: Int) -> Int? {
    switch places[index] {
    case .cell(let sheet, let row, let column, let isLink): Self.key(sheet, row, column, isLink)
    case .name(let sheet): Self.key(sheet, 0, 0, false) - 1
    case .box: nil
    }
  }

  private static func key(_ sheet: Int, _ row: Int, _ column: Int, _ isLink: Bool) -> Int {
    ((sheet << 24 + row) << 16 + column) << 1 + (isLink ? 1 : 0)
  }

  /// The first index from which a condition holds.
  private func firstIndex(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
