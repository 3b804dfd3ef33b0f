/// Finds bare web addresses in text.
enum WebAddress {
  private static let beginnings = ["https://", "http://", "www."].map { Array($0.utf8) }
  private static let stops = Set("\"<>`{}|\\^".utf8)
  private static let closing = Set(".,;:!?'".utf8)

  /// The addresses within a range, in order: from `http://`, `https://` or `www.` up to white space
  /// or a character that no address has.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let beginning = beginning(at: index, in: bytes, range.upperBound) else {
        index += 1
        continue
      }
      var end = index + beginning
      while end < range.upperBound, isAddressByte(bytes[end]) { end += 1 }
      end = withoutClosing(bytes, index..<end)
      if end > index + beginning { found.append(index..<end) }
      index = max(end, index + beginning)
    }
    return found
  }

  private static func beginning(at index: Int, in bytes: [UInt8], _ limit: Int) -> Int? {
    let first = bytes[index] | 0x20
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") else { return nil }
    return beginnings.first { beginning in
      index + beginning.count <= limit
        && beginning.indices.allSatisfy { bytes[index + $0] | 0x20 == beginning[$0] | 0x20 }
    }?.count
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    (0x21..<0x7F).contains(byte) && !stops.contains(byte)
  }

  /// Leaves out a full stop at the end, and a closing parenthesis that none opens.
  private static func withoutClosing(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = bytes[end - 1]
      let isLoose =
        last == UInt8(ascii: ")") && !bytes[range.lowerBound..<end].contains(UInt8(ascii: "("))
      guard closing.contains(last) || isLoose else { break }
      end -= 1
    }
    return end
  }
}

extension WebAddress {
  /// Whether an address is found for what it is without marks around it.
  static func stands(bare address: String) -> Bool {
    let bytes = Array(address.utf8)
    return all(in: bytes, 0..<bytes.count) == [0..<bytes.count]
  }
}
