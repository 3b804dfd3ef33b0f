import Checking

/// Text for a terminal without what would steer it: data must not move the cursor, colour lines or
/// turn the order of letters round.
enum ControlText {
  /// The text with every control character but line breaks and tabs in a shape that is seen; only
  /// the colours that Renkei itself puts in stay.
  static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    var cleaned = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if scalar == escape, let colour = Paint.sequences.first(where: { rest.starts(with: $0) }) {
        cleaned.append(contentsOf: colour)
        rest = rest.dropFirst(colour.count)
        continue
      }
      cleaned.append(isSteering(scalar) ? picture(of: scalar) : scalar)
      rest = rest.dropFirst()
    }
    return String(cleaned)
  }

  private static let escape: Unicode.Scalar = "\u{1B}"

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Unicode has a picture of each control character of ASCII: ␛.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
