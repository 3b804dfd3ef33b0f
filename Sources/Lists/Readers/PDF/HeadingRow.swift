import PDFText

/// A row of headings found on a page by its words, where no lines are drawn around it.
struct HeadingRow {
  /// Its headings from left to right, each of one or several lines.
  let cells: [[PageLine]]
  let lines: Range<Int>

  // In characters: how far apart the lines of a heading may stand.
  private static let reach = 1.6

  /// The first row of headings among a page's lines from an index on.
  static func first(
    in lines: [PageLine], from start: Int, by mapping: ColumnMapping?
  ) -> HeadingRow? {
    lines.indices.dropFirst(start).lazy.compactMap {
      HeadingRow(at: $0, of: lines, by: mapping)
    }.first
  }

  private init?(at index: Int, of lines: [PageLine], by mapping: ColumnMapping?) {
    var cells = lines[index].chunks.map { [$0] }
    guard Self.map(cells, mapping) != nil else { return nil }
    var range = index..<index + 1
    // A heading of two lines stands above or below those of one.
    if index > 0, Self.isNear(lines[index - 1], lines[index]),
      let more = Self.joined(cells, lines[index - 1], isAbove: true, mapping)
    {
      cells = more
      range = index - 1..<range.upperBound
    }
    if index + 1 < lines.count, Self.isNear(lines[index], lines[index + 1]),
      let more = Self.joined(cells, lines[index + 1], isAbove: false, mapping)
    {
      cells = more
      range = range.lowerBound..<index + 2
    }
    self.cells = cells
    self.lines = range
  }

  private static func isNear(_ upper: PageLine, _ lower: PageLine) -> Bool {
    lower.box.middle - upper.box.middle < reach * upper.characterSize
  }

  private static func map(_ cells: [[PageLine]], _ mapping: ColumnMapping?) -> ColumnMap? {
    ColumnMap(
      headings: RawRecord(
        cells: cells.map { RawCell(unplaced: $0.map(\.text).joined()) }, range: 0..<0),
      by: mapping)
  }

  /// The headings with a neighbouring line's, if that makes them say more; `nil` otherwise.
  private static func joined(
    _ cells: [[PageLine]], _ neighbour: PageLine, isAbove: Bool, _ mapping: ColumnMapping?
  ) -> [[PageLine]]? {
    var result = cells
    for chunk in neighbour.chunks {
      let place = result.firstIndex { cell in
        cell.contains { $0.box.x0 < chunk.box.x1 && chunk.box.x0 < $0.box.x1 }
      }
      if let place {
        result[place].insert(chunk, at: isAbove ? 0 : result[place].count)
        let text = result[place].map(\.text).joined()
        guard ColumnRole.named(by: text) != nil else { return nil }
      } else {
        guard ColumnRole.named(by: chunk.text) != nil else { return nil }
        let next = result.firstIndex { $0[0].box.x0 > chunk.box.x0 } ?? result.count
        result.insert([chunk], at: next)
      }
    }
    return map(result, mapping) == nil ? nil : result
  }

  /// The columns under the headings: their edges lie where the fewest words stand in the way.
  func layout(over words: [PDFWord]) -> ColumnLayout {
    let boxes = cells.map { cell in
      cell.dropFirst().reduce(cell[0].box) { $0.union($1.box) }
    }
    var edges = [-Double.infinity]
    for (left, right) in zip(boxes, boxes.dropFirst()) {
      edges.append(Self.edge(between: left, right, over: words))
    }
    edges.append(.infinity)
    return ColumnLayout(edges: edges, isRuled: false)
  }

  private static func edge(
    between left: PDFBox, _ right: PDFBox, over words: [PDFWord]
  ) -> Double {
    let step = 0.5
    let count = max(1, Int((right.centre - left.centre) / step))
    var crossings = [Int](repeating: 0, count: count + 1)
    for box in words.map(\.box) + [left, right] {
      let from = Int(((box.x0 - left.centre) / step).rounded(.up).clamped(to: 0...1e6))
      let to = Int(((box.x1 - left.centre) / step).rounded(.down).clamped(to: -1...1e6))
      guard from <= to, from < count else { continue }
      for index in from...min(to, count - 1) { crossings[index] += 1 }
    }
    let fewest = crossings.dropLast().min() ?? 0
    var best = 0..<0
    var start: Int?
    for (index, crossing) in crossings.enumerated() {
      if crossing == fewest, index < count {
        start = start ?? index
      } else if let first = start {
        if index - first > best.count { best = first..<index }
        start = nil
      }
    }
    // Right before the column that begins: what stands out to the left there is the rarer.
    return left.centre + step * Double(max(best.lowerBound, best.upperBound - 2))
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
