/// A circled number in a text.
struct Enumerators: Sendable {
  let value: Int
  let text: String
  /// In bytes of UTF-8.
  let range: Range<Int>

  /// The circled numbers of a text, in order.
  static func all(in text: String) -> [Enumerators] {
    var found: [Enumerators] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if (0x2460...0x2473).contains(scalar.value) {
        found.append(
          Enumerators(
            value: Int(scalar.value) - 0x245F, text: String(scalar), range: offset..<end))
      }
      offset = end
    }
    return found
  }
}
