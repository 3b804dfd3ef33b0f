/// Where the lines of a text begin, and how many characters lead to places within long lines.
///
/// A cell can hold a megabyte on one line. Counting its characters anew for each place asked for
/// would cost the square of its length, so long lines get a milestone every few kilobytes.
struct LineTable: Sendable {
  /// A place in a long line and the number of characters of the line before it.
  struct Milestone: Sendable {
    let offset: Int
    let characters: Int
  }

  /// Byte offsets at which lines begin; CR, LF and CRLF each end a line.
  let starts: [Int]
  // Of all long lines, in order of their offsets.
  private let milestones: [Milestone]

  private static let stride = 2048

  init(of bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
        let isHalf =
          bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        if !isHalf { starts.append(index + 1) }
      }
    }
    var milestones: [Milestone] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      if end - start > 2 * Self.stride {
        Self.measure(start..<end, of: bytes, into: &milestones)
      }
    }
    self.starts = starts
    self.milestones = milestones
  }

  /// The index of the line that holds a byte.
  func index(ofLineAt offset: Int) -> Int {
    Self.last(in: starts, notAfter: offset) { $0 } ?? 0
  }

  /// How many characters of a line stand before a byte.
  func characters(before offset: Int, inLine line: Int, of bytes: [UInt8]) -> Int {
    var start = starts[line]
    var count = 0
    if let index = Self.last(in: milestones, notAfter: offset, { $0.offset }),
      milestones[index].offset > start
    {
      start = milestones[index].offset
      count = milestones[index].characters
    }
    return count + String(decoding: bytes[start..<offset], as: UTF8.self).count
  }

  private static func measure(
    _ line: Range<Int>, of bytes: [UInt8], into milestones: inout [Milestone]
  ) {
    var start = line.lowerBound
    var characters = 0
    while line.upperBound - start > stride,
      let next = boundary(in: start + stride..<line.upperBound, of: bytes)
    {
      characters += String(decoding: bytes[start..<next], as: UTF8.self).count
      milestones.append(Milestone(offset: next, characters: characters))
      start = next
    }
  }

  /// The first place where a kana, an ideograph or a printing ASCII character follows another: no
  /// character reaches across it, so characters may be counted on either side alone.
  private static func boundary(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
    range.first { index in
      isPlain(index, in: bytes) && isPlain(lead(before: index, in: bytes), in: bytes)
    }
  }

  private static func isPlain(_ lead: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[lead] {
    case 0x20..<0x7F, 0xE4...0xE9: true
    // Kana, but not U+3099 and U+309A, which join the kana before them.
    case 0xE3:
      lead + 2 < bytes.count && (0x81...0x83).contains(bytes[lead + 1])
        && !(bytes[lead + 1] == 0x82 && (0x99...0x9A).contains(bytes[lead + 2]))
    default: false
    }
  }

  private static func lead(before index: Int, in bytes: [UInt8]) -> Int {
    var lead = index - 1
    while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return lead
  }

  private static func last<Element>(
    in elements: [Element], notAfter offset: Int, _ key: (Element) -> Int
  ) -> Int? {
    var low = -1
    var high = elements.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if key(elements[middle]) <= offset { low = middle } else { high = middle }
    }
    return low < 0 ? nil : low
  }
}
