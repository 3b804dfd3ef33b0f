/// An HTML character reference, `&amp;` or `&#9312;`, and what it stands for.
struct CharacterReference {
  /// How many bytes it takes.
  let length: Int
  /// The character it stands for.
  let text: String

  // Those that office software and content management systems leave behind in Japanese text.
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "yen": "¥", "copy": "©", "reg": "®", "trade": "™", "middot": "·", "hellip": "…",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "laquo": "«", "raquo": "»", "bull": "•", "times": "×", "deg": "°", "sect": "§",
    "para": "¶", "plusmn": "±", "rarr": "→", "larr": "←", "uarr": "↑", "darr": "↓",
    "harr": "↔", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "lArr": "⇐",
    "rArr": "⇒", "hArr": "⇔",
  ]

  private static let longest = 12

  /// Reads the reference that begins at an ampersand; `nil` where none does.
  init?(at start: Int, in bytes: [UInt8]) {
    let limit = min(bytes.count, start + Self.longest)
    guard let end = (start + 1..<max(start + 1, limit)).first(where: { bytes[$0] == 0x3B }) else {
      return nil
    }
    let body = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    length = end + 1 - start
    if let known = Self.names[body] {
      text = known
    } else if body.hasPrefix("#"), let value = Self.number(body.dropFirst()),
      value != 0, let scalar = Unicode.Scalar(value)
    {
      text = String(scalar)
    } else {
      return nil
    }
  }

  private static func number(_ digits: Substring) -> UInt32? {
    if let first = digits.first, first == "x" || first == "X" {
      return UInt32(digits.dropFirst(), radix: 16)
    }
    return UInt32(digits)
  }
}
