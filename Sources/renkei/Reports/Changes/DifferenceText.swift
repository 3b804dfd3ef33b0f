import Changes
import Checking

/// A difference of two texts on one line: [-removed-] and {+added+}, as `wdiff` marks them, with a
/// little of what stayed around them.
enum DifferenceText {
  /// How many characters of what stayed are shown on each side.
  private static let context = 16

  static func line(_ difference: TextDifference, _ paint: Paint) -> String {
    let segments = difference.segments
    return segments.indices.map { index in
      let text = onOneLine(segments[index].text)
      switch segments[index].kind {
      case .removed: return paint("[-\(text)-]", .red)
      case .added: return paint("{+\(text)+}", .green)
      case .same:
        return shortened(
          text, isFirst: index == 0, isLast: index == segments.count - 1)
      }
    }.joined()
  }

  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let head = isFirst ? 0 : context
    let tail = isLast ? 0 : context
    guard text.count > head + tail + 1 else { return text }
    return text.prefix(head) + "…" + text.suffix(tail)
  }

  private static func onOneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? "⏎" : $0 })
  }
}
