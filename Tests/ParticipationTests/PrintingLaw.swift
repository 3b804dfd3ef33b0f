import Participation
import Testing

/// The pieces of an expression, printed one after another, give its cell.
enum PrintingLaw {
  static func expectHolds(
    _ expression: ParticipantExpression, _ location: SourceLocation = #_sourceLocation
  ) {
    if let fault = fault(of: expression) {
      Issue.record("\(fault) in 「\(expression.text)」", sourceLocation: location)
    }
  }

  /// The first way in which the law is broken; `nil` where it holds.
  static func fault(of expression: ParticipantExpression) -> String? {
    let bytes = Array(expression.text.utf8)
    var end = 0
    var seen = 0
    for piece in expression.pieces {
      let range: Range<Int>
      switch piece {
      case .node(let index):
        guard index == seen, index < expression.nodes.count else { return "node \(index) astray" }
        seen += 1
        let node = expression.nodes[index]
        range = node.range
        guard range.upperBound <= bytes.count,
          String(decoding: bytes[range], as: UTF8.self) == node.text
        else { return "node \(index) is not the text at its place" }
        if let other = node.qualification?.node, !expression.nodes.indices.contains(other) {
          return "node \(index) qualifies no node"
        }
      case .label(let label): range = label
      case .separator(let separator): range = separator
      }
      guard range.lowerBound == end, !range.isEmpty else {
        return "bytes \(end) to \(range.lowerBound) are in no piece, or in two"
      }
      end = range.upperBound
    }
    if seen != expression.nodes.count { return "\(expression.nodes.count - seen) nodes unplaced" }
    return end == bytes.count ? nil : "the end is in no piece"
  }
}
