import Foundation

/// Finds ruled lines and the edges of coloured areas on a drawn page.
///
/// `pdftotext` tells no lines, and PDF has many ways to draw one: strokes, thin rectangles, shadings,
/// pictures. All of them are neighbouring pixels that differ along a straight line.
///
/// The strokes of letters do, too, one after another; what runs through the page's words is no rule.
struct RuleFinder {
  // Below this, two greys are one; zebra stripes may be as faint as #f4f4f4 on white.
  private static let contrast: UInt8 = 6
  // In pixels: rules cross, and dotted ones have gaps.
  private static let longestGap = 2
  // In points: shorter than any cell is wide or high, longer than a stroke of small type.
  private static let shortest = 9.0
  // The share of a rule that may run through words: a table is sometimes set too tight.
  private static let mostInWords = 0.4
  // In points: both edges of a line, or a double line, are one rule.
  private static let thickest = 3.0

  private let width: Int
  private let scale: Double
  private var rules: [PDFRule] = []
  // For each column of pixels the vertical run that is open there.
  private var runs: [Run]
  // The vertical edges in the row of pixels before, which the next often repeats.
  private var edges: [Int] = []

  private struct Run {
    var start = 0
    var last = -1
  }

  /// The rules of a page in the order of their positions.
  ///
  /// - Parameters:
  ///   - drawing: the page.
  ///   - scale: how many points a pixel measures.
  ///   - words: the words on it.
  /// - Returns: its rules.
  static func rules(on drawing: PageDrawing, scale: Double, words: [PDFWord]) -> [PDFRule] {
    let width = drawing.width
    var finder = RuleFinder(width: width, scale: scale)
    drawing.pixels.withUnsafeBufferPointer { pixels in
      guard let first = pixels.baseAddress else { return }
      for y in 0..<drawing.height {
        let row = first + y * width
        let isRepeated = y > 0 && memcmp(row, row - width, width) == 0
        finder.follow(row, y, isRepeated: isRepeated)
        if y > 0, !isRepeated { finder.compare(row, row - width, y) }
      }
    }
    for x in finder.runs.indices { finder.close(x) }
    let boxes = words.map(\.ink)
    return merged(finder.rules.filter { !isStroke($0, of: boxes) })
  }

  private init(width: Int, scale: Double) {
    self.width = width
    self.scale = scale
    runs = Array(repeating: Run(), count: width)
  }

  /// Looks for horizontal edges between two rows of pixels.
  private mutating func compare(
    _ row: UnsafePointer<UInt8>, _ above: UnsafePointer<UInt8>, _ y: Int
  ) {
    var start = -1
    var last = -1
    var x = 0
    while x < width {
      if row[x] != above[x], Self.differs(row[x], above[x]) {
        if start < 0 {
          start = x
        } else if x - last > Self.longestGap + 1 {
          add(.horizontal, y, start, last)
          start = x
        }
        last = x
      }
      x += 1
    }
    if start >= 0 { add(.horizontal, y, start, last) }
  }

  /// Looks for vertical edges between the pixels of a row.
  private mutating func follow(_ row: UnsafePointer<UInt8>, _ y: Int, isRepeated: Bool) {
    if !isRepeated {
      edges.removeAll(keepingCapacity: true)
      var x = 1
      while x < width {
        if row[x] != row[x - 1], Self.differs(row[x], row[x - 1]) { edges.append(x) }
        x += 1
      }
    }
    for x in edges {
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

  /// Whether a run goes through words for more of its length than a rule would.
  private static func isStroke(_ rule: PDFRule, of boxes: [PDFBox]) -> Bool {
    var covered = 0.0
    for box in boxes {
      let isAcross =
        rule.axis == .horizontal
        ? box.y0 < rule.position && rule.position < box.y1
        : box.x0 < rule.position && rule.position < box.x1
      guard isAcross else { continue }
      let (start, end) = rule.axis == .horizontal ? (box.x0, box.x1) : (box.y0, box.y1)
      covered += max(0, min(end, rule.end) - max(start, rule.start))
    }
    return covered > mostInWords * (rule.end - rule.start)
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
