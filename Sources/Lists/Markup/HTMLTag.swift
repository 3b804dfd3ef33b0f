/// One tag, comment or declaration of HTML, as found at a `<`.
struct HTMLTag {
  /// What stands between the angle brackets.
  enum Kind: Hashable { case opening, closing, comment }

  let kind: Kind
  /// The element's name in lower case; empty for comments and declarations.
  let name: String
  /// The bytes of the whole tag.
  let range: Range<Int>
  private let attributeRange: Range<Int>

  /// Reads what begins at a `<`; `nil` where that is no tag, as in `<産業の連携>` or `a < b`.
  init?(at start: Int, in bytes: [UInt8]) {
    var index = start + 1
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
      guard let end = Self.endOfComment(from: start, in: bytes) else { return nil }
      kind = .comment
      name = ""
      range = start..<end
      attributeRange = end..<end
      return
    }
    kind = bytes[index] == UInt8(ascii: "/") ? .closing : .opening
    if kind == .closing { index += 1 }
    let nameStart = index
    while index < bytes.count, Self.isNameByte(bytes[index], first: index == nameStart) {
      index += 1
    }
    guard index > nameStart, index - nameStart <= 20,
      index < bytes.count, Self.endsName(bytes[index]),
      let end = Self.end(from: index, in: bytes)
    else { return nil }
    name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    range = start..<end
    attributeRange = index..<end - 1
  }

  /// The bytes of an attribute's value, quotes not included; `nil` where it is missing.
  func attribute(_ wanted: String, in bytes: [UInt8]) -> Range<Int>? {
    var index = attributeRange.lowerBound
    let end = attributeRange.upperBound
    while index < end {
      guard Self.isNameByte(bytes[index], first: true) else {
        index += 1
        continue
      }
      let nameStart = index
      while index < end, Self.isNameByte(bytes[index], first: false) { index += 1 }
      let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
      Self.skipSpaces(&index, until: end, in: bytes)
      guard index < end, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      Self.skipSpaces(&index, until: end, in: bytes)
      let value = Self.value(&index, until: end, in: bytes)
      if name == wanted { return value }
    }
    return nil
  }

  private static func value(_ index: inout Int, until end: Int, in bytes: [UInt8]) -> Range<Int> {
    guard index < end else { return end..<end }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < end, bytes[index] != quote { index += 1 }
      defer { index += 1 }
      return start..<index
    }
    let start = index
    while index < end, !isSpace(bytes[index]) { index += 1 }
    return start..<index
  }

  /// The byte after the closing bracket, which may stand within quotes.
  private static func end(from start: Int, in bytes: [UInt8]) -> Int? {
    var quote: UInt8?
    var index = start
    // A tag is short; a `<` without an end must not cost the rest of a large file.
    let limit = min(bytes.count, start + 8192)
    while index < limit {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func endOfComment(from start: Int, in bytes: [UInt8]) -> Int? {
    let isComment = starts(with: "<!--", at: start, in: bytes)
    var index = start + (isComment ? 4 : 2)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        if !isComment || (bytes[index - 1] == 0x2D && bytes[index - 2] == 0x2D) { return index + 1 }
      // Comments do not nest; looking further from each opening would cost the square.
      case UInt8(ascii: "<"):
        if !isComment || starts(with: "<!--", at: index, in: bytes) { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func starts(with text: StaticString, at start: Int, in bytes: [UInt8]) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == text.utf8Start[$0] }
  }

  private static func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0x30...0x39, 0x2D, 0x3A, 0x5F: !first
    default: false
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func skipSpaces(_ index: inout Int, until end: Int, in bytes: [UInt8]) {
    while index < end, isSpace(bytes[index]) { index += 1 }
  }
}
