import PDFText

/// Parts the rows of a table that no lines part: by the number that each has, or else by the blank
/// strips between them.
struct RowSplitting {
  private let columns: [[PageLine]]
  /// The stretches from top to bottom in which no column has text.
  private let strips: [ClosedRange<Double>]

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
  }

  /// Where rows end and the next begin.
  ///
  /// - Parameter number: the column of the rows' numbers; `nil` where there is none.
  /// - Returns: the places from top to bottom.
  func separators(number: Int?) -> [Double] {
    guard let number, number < columns.count else { return widerStrips }
    let anchors = columns[number].filter { RowNumber($0.text) != nil }
    guard anchors.count > 1 else { return [] }
    let above = anchors.dropFirst().compactMap(strip(above:))
    let isAligned = above.count * 10 >= (anchors.count - 1) * 9
    return zip(anchors, anchors.dropFirst()).compactMap { first, second in
      if isAligned, let strip = strip(above: second) { return middle(strip) }
      return strips.filter {
        $0.lowerBound > first.box.middle && $0.upperBound < second.box.middle
      }
      .max { length($0) < length($1) }.map(middle)
    }
  }

  /// The blank strip that ends right above a line: there is one above every number where rows are
  /// aligned at their tops.
  private func strip(above line: PageLine) -> ClosedRange<Double>? {
    strips.last {
      $0.upperBound <= line.box.middle
        && line.ink.lowerBound - $0.upperBound < 0.5 * line.characterSize
    }
  }

  /// Strips that are wider than those between the lines of a cell.
  private var widerStrips: [Double] {
    let lines = columns.joined()
    guard let size = lines.map(\.characterSize).max() else { return [] }
    let gaps = columns.flatMap { column in
      zip(column, column.dropFirst()).map { $1.ink.lowerBound - $0.ink.upperBound }
    }
    guard let usual = gaps.sorted().dropFirst(gaps.count / 4).first else {
      return strips.map(middle)
    }
    return strips.filter { length($0) > usual + 0.3 * size }.map(middle)
  }

  private func length(_ strip: ClosedRange<Double>) -> Double {
    strip.upperBound - strip.lowerBound
  }

  private func middle(_ strip: ClosedRange<Double>) -> Double {
    (strip.lowerBound + strip.upperBound) / 2
  }
}
