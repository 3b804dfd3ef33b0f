/// Reads UTF-16 with a byte order mark.
enum UTF16Decoder {
  static func decode(_ raw: [UInt8]) -> DecodedText {
    let isLittle = raw.starts(with: [0xFF, 0xFE])
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    var sink = DecodingSink(capacity: raw.count * 3 / 2)
    var index = 2
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
