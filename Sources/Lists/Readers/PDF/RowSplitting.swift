import PDFText

/// Parts the rows of a table that no lines part: by the number that each has, or else by the blank
/// strips between them.
struct RowSplitting {
  private let columns: [[PageLine]]
  /// The stretches from top to bottom in which no column has text.
  private let strips: [ClosedRange<Double>]
  private let leastStrip: Double

  /// - Parameter columns: the lines of each column.
  init(_ columns: [[PageLine]]) {
    self.columns = columns
    var strips: [ClosedRange<Double>] = []
    var bottom: Double?
    for ink in columns.joined().map(\.ink).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let bottom, ink.lowerBound > bottom { strips.append(bottom...ink.lowerBound) }
      bottom = max(bottom ?? ink.upperBound, ink.upperBound)
    }
    self.strips = strips
    leastStrip = Self.leastStrip(of: columns)
  }

  /// Where rows end and the next begin.
  ///
  /// - Parameter number: the column of the rows' numbers; `nil` where there is none.
  /// - Returns: the places from top to bottom.
  func separators(number: Int?) -> [Double] {
    guard let number, number < columns.count else { return widerStrips }
    let anchors = columns[number].filter { RowNumber($0.text) != nil }
    guard let first = anchors.first else { return [] }
    let below = anchors.dropFirst()
    let isAligned = below.count { strip(above: $0) != nil } * 10 >= below.count * 9
    // What stands above the first number belongs to the row on the page before.
    let start = isAligned ? strip(above: first).map(middle) : nil
    return [start].compactMap { $0 }
      + zip(anchors, below).compactMap { first, second in
        if isAligned, let strip = strip(above: second) { return middle(strip) }
        return strips.filter {
          $0.lowerBound > first.box.middle && $0.upperBound < second.box.middle
        }
        .max { length($0) < length($1) }.map(middle)
      }
  }

  /// The strip that ends right above a line and is wider than between the lines of a cell: there is
  /// one above every number where rows are aligned at their tops.
  private func strip(above line: PageLine) -> ClosedRange<Double>? {
    strips.last {
      $0.upperBound <= line.box.middle && length($0) > leastStrip
        && line.ink.lowerBound - $0.upperBound < 0.5 * line.characterSize
    }
  }

  /// Strips that are wider than those between the lines of a cell.
  private var widerStrips: [Double] {
    strips.filter { length($0) > leastStrip }.map(middle)
  }

  /// How wide a strip between rows is at least.
  private static func leastStrip(of columns: [[PageLine]]) -> Double {
    guard let size = columns.joined().map(\.characterSize).max() else { return 0 }
    let gaps = columns.flatMap { column in
      zip(column, column.dropFirst()).map { $1.ink.lowerBound - $0.ink.upperBound }
    }
    // Most gaps within a column are between the lines of one cell.
    return gaps.sorted().dropFirst(gaps.count / 4).first.map { max(0, $0) + 0.3 * size } ?? 0
  }

  private func length(_ strip: ClosedRange<Double>) -> Double {
    strip.upperBound - strip.lowerBound
  }

  private func middle(_ strip: ClosedRange<Double>) -> Double {
    (strip.lowerBound + strip.upperBound) / 2
  }
}
