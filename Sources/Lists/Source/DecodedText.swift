/// The bytes of a file turned into UTF-8, and the places where that failed.
///
/// The encoding is told by validity: text in one encoding is almost never valid in another.
struct DecodedText: Sendable {
  /// The encoding found.
  let encoding: TextEncoding
  /// The text as UTF-8 without a byte order mark; U+FFFD for each byte that stands for nothing.
  let bytes: [UInt8]
  /// Where bytes stood for nothing.
  let faults: [Fault]

  /// Bytes that stand for no character.
  struct Fault: Sendable, Hashable {
    /// Where they stand in the file as it was given.
    let original: Range<Int>
    /// Where U+FFFD stands for them in the text.
    let replacement: Range<Int>
    /// Whether the file ends within them.
    let isCutOff: Bool
  }

  /// How many bytes stood for nothing.
  var damage: Int { faults.reduce(0) { $0 + $1.original.count } }

  /// U+FFFD as UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Decodes a file's bytes; `nil` when they are no text in any encoding known.
  init?(_ raw: [UInt8]) {
    if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      self = UTF16Decoder.decode(raw)
    } else {
      let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let utf8 = UTF8Decoder.decode(raw, from: start)
      // A UTF-8 file with damage keeps most of its characters; another encoding read as UTF-8
      // loses most.
      if utf8.text.faults.isEmpty || start > 0 || utf8.wide >= 4 * utf8.text.faults.count {
        self = utf8.text
      } else if let other = Self.leastDamaged(raw), other.damage * 20 <= raw.count + 20 {
        self = other
      } else {
        return nil
      }
    }
  }

  /// The text in whichever of the older encodings leaves the fewest places unread.
  private static func leastDamaged(_ raw: [UInt8]) -> DecodedText? {
    [TextEncoding.cp932, .eucJP]
      .compactMap { IconvDecoder.decode(raw, from: $0) }
      .min { $0.damage < $1.damage }
  }

  init(encoding: TextEncoding, bytes: [UInt8], faults: [Fault]) {
    self.encoding = encoding
    self.bytes = bytes
    self.faults = faults
  }
}

/// Collects decoded text and the faults on the way; neighbouring faults become one.
struct DecodingSink {
  private(set) var bytes: [UInt8] = []
  private(set) var faults: [DecodedText.Fault] = []
  private(set) var damage = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  mutating func replace(_ original: Range<Int>, isCutOff: Bool = false) {
    let start = bytes.count
    damage += original.count
    bytes.append(contentsOf: DecodedText.replacement)
    if let last = faults.last, last.original.upperBound == original.lowerBound {
      faults[faults.count - 1] = .init(
        original: last.original.lowerBound..<original.upperBound,
        replacement: last.replacement.lowerBound..<bytes.count,
        isCutOff: isCutOff)
    } else {
      faults.append(
        .init(original: original, replacement: start..<bytes.count, isCutOff: isCutOff))
    }
  }
}
