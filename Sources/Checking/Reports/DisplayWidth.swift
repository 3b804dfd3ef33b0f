/// How many columns of a terminal a text takes: full-width characters take two.
package enum DisplayWidth {
  /// The scalars that Unicode's East Asian Width property calls wide or full-width (UAX #11).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2E80...0x303E,
    0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
    0x1AFF0...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]

  package static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The text cut to a width, with … where something is cut off.
  package static func cut(_ text: String, to limit: Int) -> String {
    guard of(text) > limit else { return text }
    var width = 0
    var result = ""
    for character in text {
      let next = of(character)
      guard width + next <= limit - 1 else { break }
      result.append(character)
      width += next
    }
    return result + "…"
  }

  static func of(_ character: Character) -> Int {
    // A character of several scalars (emoji, combining marks) is as wide as its widest part.
    character.unicodeScalars.map(width).max() ?? 0
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }
}
