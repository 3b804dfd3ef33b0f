/// Reads UTF-16, with a byte order mark or plainly without one.
enum UTF16Decoder {
  /// In which order the bytes of a unit stand, and where the text begins.
  struct Order: Sendable {
    let isLittle: Bool
    let start: Int
  }

  // In bytes; what comes after them is of the same encoding.
  private static let sample = 1 << 16
  /// The share of units that must be what Japanese texts are made of.
  private static let leastPlausible = 0.95

  /// How a file is written if it is UTF-16; `nil` where that is not certain.
  static func order(of raw: [UInt8]) -> Order? {
    if raw.starts(with: [0xFF, 0xFE]) { return Order(isLittle: true, start: 2) }
    if raw.starts(with: [0xFE, 0xFF]) { return Order(isLittle: false, start: 2) }
    // An odd number of bytes is a file that was cut off.
    guard raw.count >= 8 else { return nil }
    return [true, false].first { isPlausible(raw.prefix(sample), isLittle: $0) }
      .map { Order(isLittle: $0, start: 0) }
  }

  /// Whether nearly all units are Japanese or ASCII, and some end a line or a cell: those have a zero
  /// byte, which no text in another encoding has.
  private static func isPlausible(_ raw: ArraySlice<UInt8>, isLittle: Bool) -> Bool {
    var plausible = 0
    var separators = 0
    for index in stride(from: raw.startIndex, to: raw.endIndex - 1, by: 2) {
      let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      switch isLittle ? second << 8 | first : first << 8 | second {
      case 0x09, 0x0A, 0x0D:
        separators += 1
        plausible += 1
      case 0x20..<0x7F, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xFF00...0xFFEF, 0x2010...0x2027:
        plausible += 1
      default: continue
      }
    }
    return separators > 0 && Double(plausible) >= leastPlausible * Double(raw.count / 2)
  }

  static func decode(_ raw: [UInt8], in order: Order) -> DecodedText {
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      return order.isLittle ? second << 8 | first : first << 8 | second
    }
    var sink = DecodingSink(capacity: raw.count * 3 / 2)
    var index = order.start
    while index + 1 < raw.count {
      let high = unit(index)
      if UTF16.isLeadSurrogate(high), index + 3 < raw.count,
        UTF16.isTrailSurrogate(unit(index + 2)),
        let scalar = Unicode.Scalar(
          0x10000 + ((UInt32(high) - 0xD800) << 10) + (UInt32(unit(index + 2)) - 0xDC00))
      {
        sink.append(String(scalar).utf8)
        index += 4
      } else if high != 0, let scalar = Unicode.Scalar(high) {
        sink.append(String(scalar).utf8)
        index += 2
      } else {
        sink.replace(index..<index + 2)
        index += 2
      }
    }
    if index < raw.count { sink.replace(index..<raw.count, isCutOff: true) }
    return DecodedText(encoding: .utf16, bytes: sink.bytes, faults: sink.faults)
  }
}
