/// A start tag as it is written, with attributes taken out and put in.
struct TagText {
  private(set) var bytes: [UInt8]

  /// Takes a tag without its `>` or `/>`.
  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  /// Takes out the attributes whose names, prefix included, fulfil a condition.
  mutating func remove(where isUnwanted: (String) -> Bool) {
    var kept: [UInt8] = []
    var index = 0
    // The element's name.
    while index < bytes.count, bytes[index] > 0x20 { index += 1 }
    kept += bytes[..<index]
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let name = index
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "=") {
        index += 1
      }
      let attribute = String(decoding: bytes[name..<index], as: UTF8.self)
      while index < bytes.count, !Self.quotes.contains(bytes[index]) { index += 1 }
      if index < bytes.count {
        let quote = bytes[index]
        index += 1
        while index < bytes.count, bytes[index] != quote { index += 1 }
        index = min(index + 1, bytes.count)
      }
      if !attribute.isEmpty, !isUnwanted(attribute) { kept += bytes[start..<index] }
    }
    bytes = kept
  }

  private static let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]

  /// Gives an attribute another value; whether there is one and XML can hold the value.
  mutating func replace(_ name: String, by value: String) -> Bool {
    guard let escaped = EscapedText.escapedForXML(value) else { return false }
    let count = bytes.count
    remove { $0 == name }
    guard bytes.count < count else { return false }
    add(name, String(decoding: escaped, as: UTF8.self).replacing("\"", with: "&quot;"))
    return true
  }

  /// Gives an attribute another value, whatever its prefix; whether it has one.
  mutating func replace(localName name: String, by value: String) -> Bool {
    var names: [String] = []
    remove {
      names.append($0)
      return false
    }
    return names.first { $0.hasSuffix(":" + name) }.map { replace($0, by: value) } ?? false
  }

  /// Puts in an attribute whose value needs no escaping.
  mutating func add(_ name: String, _ value: String) {
    bytes += Array(" \(name)=\"\(value)\"".utf8)
  }
}
