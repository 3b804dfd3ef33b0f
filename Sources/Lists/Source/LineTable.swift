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
    var offset = line.lowerBound
    var next = offset + stride
    var characters = 0
    for character in String(decoding: bytes[line], as: UTF8.self) {
      if offset >= next {
        milestones.append(Milestone(offset: offset, characters: characters))
        next = offset + stride
      }
      offset += character.utf8.count
      characters += 1
    }
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
