/// Finds what is not UTF-8 in bytes that claim to be.
enum UTF8Decoder {
  /// Decodes from an offset on.
  ///
  /// - Returns: the text, and how many of its characters took more than one byte.
  static func decode(_ raw: [UInt8], from start: Int) -> (text: DecodedText, wide: Int) {
    var sink = DecodingSink(capacity: raw.count - start)
    var wide = 0
    raw.withUnsafeBufferPointer { raw in
      var good = start
      var index = start
      while index < raw.count {
        let length = length(at: index, in: raw)
        if length > 0 {
          if length > 1 { wide += 1 }
          index += length
          continue
        }
        sink.append(raw[good..<index])
        let bad = badLength(at: index, in: raw)
        sink.replace(index..<index + bad, isCutOff: index + bad == raw.count && raw[index] >= 0xC0)
        index += bad
        good = index
      }
      sink.append(raw[good..<raw.count])
    }
    return (DecodedText(encoding: .utf8, bytes: sink.bytes, faults: sink.faults), wide)
  }

  /// The length of the well-formed character at a place; 0 where none is (Unicode, table 3-7).
  private static func length(at index: Int, in raw: UnsafeBufferPointer<UInt8>) -> Int {
    let first = raw[index]
    // No text holds NUL, and databases refuse it.
    if first < 0x80 { return first == 0 ? 0 : 1 }
    guard let (count, second) = shape(of: first), index + count <= raw.count,
      second.contains(raw[index + 1])
    else { return 0 }
    for offset in 2..<max(2, count) where raw[index + offset] & 0xC0 != 0x80 { return 0 }
    return count
  }

  /// How many bytes one replacement stands for: the longest start of a well-formed character.
  private static func badLength(at index: Int, in raw: UnsafeBufferPointer<UInt8>) -> Int {
    guard let (count, second) = shape(of: raw[index]), index + 1 < raw.count,
      second.contains(raw[index + 1])
    else { return 1 }
    var length = 2
    while length < count, index + length < raw.count, raw[index + length] & 0xC0 == 0x80 {
      length += 1
    }
    return length
  }

  private static func shape(of lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
