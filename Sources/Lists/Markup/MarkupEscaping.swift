/// Writes text so that `MarkupReader` gives the same text back: the inverse of reading a cell.
package struct MarkupEscaping: Sendable {
  /// Where the text is to stand, which decides what may not stand in it as it is.
  package enum Place: Sendable {
    /// A quoted field, which may hold line breaks.
    case quotedField
    /// A field that ends with its line.
    case line
    /// A cell of a page, where runs of white space are one space.
    case page
    /// A line of a page outside its tables, where a line break begins another.
    case pageLine
  }

  private let place: Place

  /// Escapes for a place.
  package init(_ place: Place) { self.place = place }

  private var foldsSpaces: Bool { place == .page || place == .pageLine }

  /// The text as it may stand in a cell.
  package func text(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 < 0x20 || $0 == 0x20 || $0 == 0x26 || $0 == 0x3C }) else {
      return text
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<") where Self.mayBeginTag(at: index, in: bytes):
        result += Array("&lt;".utf8)
      case UInt8(ascii: "&") where CharacterReference(at: index, in: bytes) != nil:
        result += Array("&amp;".utf8)
      case 0x0A where place == .line || place == .page: result += Array("<br>".utf8)
      case 0x0A,
        0x0D where place == .quotedField:
        result.append(byte)
      case 0x20:
        let follows = index > 0 && (bytes[index - 1] == 0x20 || bytes[index - 1] < 0x20)
        result += foldsSpaces && follows ? Self.reference(byte) : [byte]
      // A tab would part cells, or seem to; other controls make a text look like none.
      case 0x01..<0x20: result += Self.reference(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// An element that leads to an address and shows it.
  package func link(to address: String, showing label: String? = nil) -> String {
    let shown = text(label ?? address)
    return "<a href=\"\(Self.attribute(address))\">\(shown)</a>"
  }

  /// The cell of a link column: addresses that are known for such stand as they are.
  package func links(_ addresses: [String], separator: String) -> String {
    addresses.map { WebAddress.stands(bare: $0) ? text($0) : link(to: $0) }
      .joined(separator: separator)
  }

  /// The value of an attribute, for double quotes.
  package static func attribute(_ value: String) -> String {
    let bytes = Array(value.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): result += Array("&quot;".utf8)
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: ">"): result += Array("&gt;".utf8)
      case UInt8(ascii: "&") where CharacterReference(at: index, in: bytes) != nil:
        result += Array("&amp;".utf8)
      case 0x01..<0x20: result += reference(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A character as a reference: `&#61;` for `=`.
  package static func reference(to scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }

  private static func reference(_ byte: UInt8) -> [UInt8] { Array("&#\(byte);".utf8) }

  /// Whether a tag, a comment or a declaration may begin at a `<`, whatever is written behind it.
  private static func mayBeginTag(at start: Int, in bytes: [UInt8]) -> Bool {
    var index = start + 1
    guard index < bytes.count else { return false }
    if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") { return true }
    if bytes[index] == UInt8(ascii: "/") { index += 1 }
    let name = index
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    guard index > name else { return false }
    return index == bytes.count || bytes[index] <= 0x20
      || bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
