extension TextEncoding {
  /// A text in this encoding, or the characters that it has none for.
  package enum Written: Sendable, Hashable {
    case bytes([UInt8])
    case without([Character])
  }

  /// Characters that code page 932 has under another code, each with the one it has.
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{301C}": "\u{FF5E}", "\u{2212}": "\u{FF0D}", "\u{2016}": "\u{2225}", "\u{2014}": "\u{2015}",
    "\u{00A2}": "\u{FFE0}", "\u{00A3}": "\u{FFE1}", "\u{00AC}": "\u{FFE2}",
  ]

  /// Writes a text.
  package func written(_ text: String) -> Written {
    guard self != .utf8 else { return .bytes(Array(text.utf8)) }
    if let bytes = encoded(text) { return .bytes(bytes) }
    var missing: [Character] = []
    for character in Set(text) where encoded(String(character)) == nil {
      missing.append(character)
    }
    return .without(missing.sorted())
  }

  private func encoded(_ text: String) -> [UInt8]? {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(self == .cp932 ? Self.twins[scalar] ?? scalar : scalar)
    }
    return IconvEncoder.encode(String(scalars).utf8, in: self)
  }
}
