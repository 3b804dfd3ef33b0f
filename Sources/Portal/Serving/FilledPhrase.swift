import Foundation

extension PageRequest {
  /// A phrase of the page's language with values in the place of its tags: `{{n}}`.
  ///
  /// The values stand as they are: the result is text, not markup.
  func phrase(_ key: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = phrase(key)[...]
    while let open = rest.range(of: "{{"),
      let close = rest.range(of: "}}", range: open.upperBound..<rest.endIndex)
    {
      result += rest[..<open.lowerBound]
      result += values[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
