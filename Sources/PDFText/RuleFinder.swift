/// Finds ruled lines and the edges of coloured areas on a drawn page.
///
/// `pdftotext` tells no lines, and PDF has many ways to draw one: strokes, thin rectangles, shadings,
/// pictures. All of them are neighbouring pixels that differ along a straight line.
struct RuleFinder {
  // Below this, two greys are one; zebra stripes may be as faint as #f4f4f4 on white.
  private static let contrast: UInt8 = 6
  // In pixels: rules cross, and dotted ones have gaps.
  private static let longestGap = 3
  // In points: shorter than any cell is wide or high, longer than a stroke of small type.
  private static let shortest = 9.0
  // In points: both edges of a line, or a double line, are one rule.
  private static let thickest = 3.0

  private let width: Int
  private let scale: Double
  private var rules: [PDFRule] = []
  // For each column of pixels the vertical run that is open there.
  private var runs: [Run]

  private struct Run {
    var start = 0
    var last = -1
  }

  /// The rules of a page, those of one axis in the order of their positions.
  ///
  /// - Parameters:
  ///   - drawing: the page.
  ///   - scale: how many points a pixel measures.
  /// - Returns: its rules.
  static func rules(on drawing: PageDrawing, scale: Double) -> [PDFRule] {
    var finder = RuleFinder(width: drawing.width, scale: scale)
    drawing.pixels.withUnsafeBufferPointer { pixels in
      var above: Slice<UnsafeBufferPointer<UInt8>>?
      for y in 0..<drawing.height {
        let row = pixels[y * drawing.width..<(y + 1) * drawing.width]
        finder.follow(UnsafeBufferPointer(rebasing: row), y)
        if let above {
          finder.compare(
            UnsafeBufferPointer(rebasing: row), UnsafeBufferPointer(rebasing: above), y)
        }
        above = row
      }
    }
    for x in finder.runs.indices { finder.close(x) }
    return merged(finder.rules)
  }

  private init(width: Int, scale: Double) {
    self.width = width
    self.scale = scale
    runs = Array(repeating: Run(), count: width)
  }

  /// Looks for horizontal edges between two rows of pixels.
  private mutating func compare(
    _ row: UnsafeBufferPointer<UInt8>, _ above: UnsafeBufferPointer<UInt8>, _ y: Int
  ) {
    if row.elementsEqual(above) { return }
    var start = -1
    var last = -1
    for x in 0..<width where Self.differs(row[x], above[x]) {
      if start < 0 {
        start = x
      } else if x - last > Self.longestGap + 1 {
        add(.horizontal, y, start, last)
        start = x
      }
      last = x
    }
    if start >= 0 { add(.horizontal, y, start, last) }
  }

  /// Looks for vertical edges between the pixels of a row.
  private mutating func follow(_ row: UnsafeBufferPointer<UInt8>, _ y: Int) {
    for x in 1..<max(1, width) where Self.differs(row[x], row[x - 1]) {
      if runs[x].last >= 0, y - runs[x].last > Self.longestGap + 1 { close(x) }
      if runs[x].last < 0 { runs[x].start = y }
      runs[x].last = y
    }
  }

  private mutating func close(_ x: Int) {
    guard runs[x].last >= 0 else { return }
    add(.vertical, x, runs[x].start, runs[x].last)
    runs[x].last = -1
  }

  private mutating func add(_ axis: PDFRule.Axis, _ position: Int, _ start: Int, _ last: Int) {
    let length = Double(last + 1 - start) * scale
    guard length >= Self.shortest else { return }
    rules.append(
      PDFRule(
        axis: axis, position: Double(position) * scale, start: Double(start) * scale,
        end: Double(last + 1) * scale))
  }

  private static func differs(_ first: UInt8, _ second: UInt8) -> Bool {
    first > second ? first - second >= contrast : second - first >= contrast
  }

  /// Both edges of a line made one rule in the middle between them.
  private static func merged(_ rules: [PDFRule]) -> [PDFRule] {
    var merged: [PDFRule] = []
    for rule in rules.sorted(by: { ($0.position, $0.start) < ($1.position, $1.start) }) {
      let twin = merged.indices.reversed().prefix(64).first { index in
        let other = merged[index]
        return other.axis == rule.axis && rule.position - other.position <= thickest
          && abs(other.start - rule.start) <= thickest && abs(other.end - rule.end) <= thickest
      }
      if let twin {
        merged[twin].position = (merged[twin].position + rule.position) / 2
      } else {
        merged.append(rule)
      }
    }
    return merged
  }
}
