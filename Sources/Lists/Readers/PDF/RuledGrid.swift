import PDFText

/// A table whose cells are ruled: the lines between its columns and rows, and which of them are drawn.
struct RuledGrid {
  /// Where its columns and rows begin and end.
  let xs: [Double]
  let ys: [Double]
  private let horizontal: [[PDFRule]]
  private let vertical: [[PDFRule]]

  private static let tolerance = 3.0
  // A page with more lines than this is a drawing.
  private static let mostRules = 2000
  // What a table has at least, in points; less is a letter's strokes.
  private static let leastWidth = 100.0
  private static let leastHeight = 15.0
  private static let leastCell = 4.5

  /// The tables of a page, by the rules that touch each other.
  static func grids(on page: PDFPage) -> [RuledGrid] {
    let horizontal = page.rules.filter { $0.axis == .horizontal }
    let vertical = page.rules.filter { $0.axis == .vertical }
    guard vertical.count >= 2, page.rules.count <= mostRules else { return [] }
    var groups = DisjointSets(count: horizontal.count + vertical.count)
    for (index, line) in horizontal.enumerated() {
      for (other, upright) in vertical.enumerated() where touch(line, upright) {
        groups.join(index, horizontal.count + other)
      }
    }
    return groups.all.compactMap { members in
      RuledGrid(
        horizontal: members.filter { $0 < horizontal.count }.map { horizontal[$0] },
        vertical: members.filter { $0 >= horizontal.count }.map { vertical[$0 - horizontal.count] })
    }
  }

  /// The box around it.
  var box: PDFBox { PDFBox(x0: xs[0], y0: ys[0], x1: xs[xs.count - 1], y1: ys[ys.count - 1]) }
  var columns: Int { xs.count - 1 }
  var rows: Int { ys.count - 1 }

  /// Whether a line is drawn above a row, in a column.
  func isRuled(above row: Int, column: Int) -> Bool {
    Self.covered(xs[column]..<xs[column + 1], by: horizontal[row]) > 0.8
  }

  /// Whether a line is drawn left of a column, in a row.
  func isRuled(leftOf column: Int, row: Int) -> Bool {
    Self.covered(ys[row]..<ys[row + 1], by: vertical[column]) > 0.7
  }

  private init?(horizontal: [PDFRule], vertical: [PDFRule]) {
    // Tables are often left open at their sides.
    guard let left = (vertical.map(\.position) + horizontal.map(\.start)).min(),
      let right = (vertical.map(\.position) + horizontal.map(\.end)).max(),
      let top = vertical.map(\.start).min(), let bottom = vertical.map(\.end).max(),
      right - left >= Self.leastWidth, bottom - top >= Self.leastHeight
    else { return nil }
    var columns = Self.bundled(vertical).filter {
      Self.covered(top..<bottom, by: $0.rules) > 0.3
    }
    if columns.first.map({ $0.position - left > Self.leastCell }) ?? true {
      columns.insert((left, []), at: 0)
    }
    if columns.last.map({ right - $0.position > Self.leastCell }) ?? true {
      columns.append((right, []))
    }
    guard columns.count >= 3 else { return nil }
    let xs = columns.map(\.position)
    var rows = Self.bundled(horizontal).filter { bundle in
      zip(xs, xs.dropFirst()).contains { Self.covered($0..<$1, by: bundle.rules) > 0.9 }
    }
    // A row that the page's end cuts has no rule there.
    if rows.first.map({ $0.position - top > Self.leastCell }) ?? true {
      rows.insert((top, []), at: 0)
    }
    if rows.last.map({ bottom - $0.position > Self.leastCell }) ?? true {
      rows.append((bottom, []))
    }
    guard rows.count >= 2 else { return nil }
    self.xs = xs
    ys = rows.map(\.position)
    self.horizontal = rows.map(\.rules)
    self.vertical = columns.map(\.rules)
  }

  private static func touch(_ line: PDFRule, _ upright: PDFRule) -> Bool {
    upright.position >= line.start - tolerance && upright.position <= line.end + tolerance
      && line.position >= upright.start - tolerance && line.position <= upright.end + tolerance
  }

  /// Rules at about the same position, together.
  private static func bundled(_ rules: [PDFRule]) -> [(position: Double, rules: [PDFRule])] {
    var bundles: [(position: Double, rules: [PDFRule])] = []
    for rule in rules.sorted(by: { $0.position < $1.position }) {
      if let last = bundles.last, rule.position - last.position <= tolerance {
        bundles[bundles.count - 1].rules.append(rule)
      } else {
        bundles.append((rule.position, [rule]))
      }
    }
    return bundles
  }

  /// The share of a stretch that rules cover.
  private static func covered(_ stretch: Range<Double>, by rules: [PDFRule]) -> Double {
    let length = stretch.upperBound - stretch.lowerBound
    guard length > 0 else { return 1 }
    var covered = 0.0
    var end = stretch.lowerBound
    for rule in rules.sorted(by: { $0.start < $1.start }) {
      let upper = min(rule.end, stretch.upperBound)
      covered += max(0, upper - max(rule.start, end))
      end = max(end, upper)
    }
    return covered / length
  }
}

/// Things that belong together because a chain of them touches.
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ first: Int, _ second: Int) { parents[root(first)] = root(second) }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// The sets, in the order of their first members.
  var all: [[Int]] {
    var copy = self
    var sets: [[Int]] = []
    var places: [Int: Int] = [:]
    for index in parents.indices {
      let root = copy.root(index)
      if let place = places[root] {
        sets[place].append(index)
      } else {
        places[root] = sets.count
        sets.append([index])
      }
    }
    return sets
  }
}
