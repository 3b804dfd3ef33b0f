/// A text of a JSON file: its value, and where it stands between its quotation marks.
package struct JSONText: Sendable {
  package let value: String
  package let range: Range<Int>
}

/// A value of a JSON file, with its place.
package struct JSONNode: Sendable {
  package enum Value: Sendable {
    case text(String)
    case digits(String)
    case elements([JSONNode])
    case members([String: JSONNode])
    /// A constant, or a value under a key that nobody asks for.
    case other
  }

  package let value: Value
  package let range: Range<Int>

  package subscript(key: String) -> JSONNode? {
    if case .members(let members) = value { members[key] } else { nil }
  }

  package var text: JSONText? {
    if case .text(let text) = value { JSONText(value: text, range: range) } else { nil }
  }

  /// A number as it is written.
  package var digits: JSONText? {
    if case .digits(let text) = value { JSONText(value: text, range: range) } else { nil }
  }

  var number: Int? { digits.flatMap { Int($0.value) } }

  package var elements: [JSONNode] {
    if case .elements(let elements) = value { elements } else { [] }
  }
}

/// Where a text breaks the rules of JSON.
package struct JSONFault: Error {
  package let offset: Int
}

/// Reads JSON and keeps the places of its values, which Foundation's decoder does not tell.
package struct JSONScanner {
  private let bytes: [UInt8]
  private var position = 0
  /// The keys that are asked for; `nil` for all.
  private let wanted: Set<String>?

  // No list nests deeper; a hostile file must not exhaust the stack.
  private static let deepest = 24
  static let listKeys: Set<String> = [
    "edition", "title", "asOf", "fiscalYear", "stated", "bureaus", "programmes", "preamble",
    "passages", "before", "kind", "text", "number", "theme", "name", "bureau", "description",
    "links", "participants", "extras", "heading",
  ]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - range: the bytes of it that are JSON.
  ///   - wanted: the keys whose values are kept; `nil` for all.
  /// - Returns: the value that it is.
  /// - Throws: the place of the first fault.
  package static func read(
    _ bytes: [UInt8], in range: Range<Int>? = nil, keys wanted: Set<String>? = nil
  ) throws(JSONFault) -> JSONNode {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    var scanner = JSONScanner(
      bytes: range.upperBound < bytes.count ? Array(bytes[..<range.upperBound]) : bytes,
      from: range.lowerBound, keys: wanted)
    let root = try scanner.value(depth: 0)
    scanner.skipSpaces()
    guard scanner.position == scanner.bytes.count else { throw scanner.fault }
    return root
  }

  private init(bytes: [UInt8], from start: Int, keys wanted: Set<String>?) {
    self.bytes = bytes
    self.wanted = wanted
    position = start
  }

  private var fault: JSONFault { JSONFault(offset: position) }
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    skipSpaces()
    guard depth < Self.deepest, let next else { throw fault }
    let start = position
    switch next {
    case UInt8(ascii: "{"):
      let members = try members(depth: depth)
      return JSONNode(value: .members(members), range: start..<position)
    case UInt8(ascii: "["):
      let elements = try elements(depth: depth)
      return JSONNode(value: .elements(elements), range: start..<position)
    case UInt8(ascii: "\""):
      let text = try text()
      return JSONNode(value: .text(text), range: start + 1..<position - 1)
    default:
      let isNumber = next == UInt8(ascii: "-") || (0x30...0x39).contains(next)
      while let byte = self.next, Self.isWordByte(byte) { position += 1 }
      guard position > start else { throw fault }
      let word = String(decoding: bytes[start..<position], as: UTF8.self)
      guard isNumber || ["true", "false", "null"].contains(word) else { throw fault }
      return JSONNode(value: isNumber ? .digits(word) : .other, range: start..<position)
    }
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [String: JSONNode] {
    var members: [String: JSONNode] = [:]
    position += 1
    skipSpaces()
    if take("}") { return members }
    repeat {
      skipSpaces()
      guard next == UInt8(ascii: "\"") else { throw fault }
      let key = try text()
      skipSpaces()
      guard take(":") else { throw fault }
      let value = try value(depth: depth + 1)
      if wanted?.contains(key) ?? true { members[key] = value }
      skipSpaces()
    } while take(",")
    guard take("}") else { throw fault }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONNode] {
    var elements: [JSONNode] = []
    position += 1
    skipSpaces()
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpaces()
    } while take(",")
    guard take("]") else { throw fault }
    return elements
  }

  private mutating func text() throws(JSONFault) -> String {
    position += 1
    var result: [UInt8] = []
    var plain = position
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      result += bytes[plain..<position]
      position += 1
      result += try escaped()
      plain = position
    }
    guard next != nil else { throw fault }
    result += bytes[plain..<position]
    position += 1
    return String(decoding: result, as: UTF8.self)
  }

  /// The character that the escape behind a backslash stands for.
  private mutating func escaped() throws(JSONFault) -> [UInt8] {
    guard let byte = next else { throw fault }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if (0xD800..<0xDC00).contains(units[0]), take("\\") {
        guard take("u") else { throw fault }
        units.append(try unit())
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    default: throw fault
    }
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    guard position + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw fault }
    position += 4
    return unit
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() {
    while let next, next == 0x20 || (0x09...0x0D).contains(next) { position += 1 }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }
}
