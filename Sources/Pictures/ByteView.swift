/// Bytes with numbers in them; asking for what lies outside gives nothing.
struct ByteView {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  subscript(offset: Int) -> Int? {
    bytes.indices.contains(offset) ? Int(bytes[offset]) : nil
  }

  /// A number of up to four bytes, the highest first.
  func big(_ width: Int, at offset: Int) -> Int? {
    numbers(width, at: offset)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of up to four bytes, the lowest first.
  func little(_ width: Int, at offset: Int) -> Int? {
    numbers(width, at: offset)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func has(_ text: [UInt8], at offset: Int) -> Bool {
    numbers(text.count, at: offset)?.elementsEqual(text) ?? false
  }

  func has(_ text: String, at offset: Int) -> Bool { has(Array(text.utf8), at: offset) }

  private func numbers(_ width: Int, at offset: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, offset <= bytes.count - width else { return nil }
    return bytes[offset..<offset + width]
  }
}
