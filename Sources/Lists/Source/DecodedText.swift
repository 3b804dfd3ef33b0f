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
    if let order = UTF16Decoder.order(of: raw) {
      self = UTF16Decoder.decode(raw, in: order)
    } else {
      let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let utf8 = UTF8Decoder.decode(raw, from: start)
      // A UTF-8 file with damage keeps most of its characters; another encoding read as UTF-8
      // loses most.
      if utf8.text.faults.isEmpty || start > 0 || utf8.wide >= 4 * utf8.text.faults.count {
        self = utf8.text
      } else if !Self.beginsInUTF8(raw, until: utf8.text.faults.first),
        let other = Self.leastDamaged(raw), other.damage * 20 <= raw.count + 20
      {
        self = other
      } else {
        return nil
      }
    }
  }

  /// Whether what comes before the first fault can be nothing but UTF-8: so many Japanese characters
  /// in a row are no accident, and what follows is another encoding in the same file.
  private static func beginsInUTF8(_ raw: [UInt8], until fault: Fault?) -> Bool {
    raw[..<(fault?.original.lowerBound ?? raw.count)].count { $0 >= 0xC2 } >= leastWide
  }

  private static let leastWide = 20

  /// The text in whichever of the older encodings leaves the fewest places unread.
  private static func leastDamaged(_ raw: [UInt8]) -> DecodedText? {
    [TextEncoding.cp932, .eucJP]
      .compactMap { IconvDecoder.decode(raw, from: $0) }
      .min { $0.damage < $1.damage }
  }

  /// Where a file that is no text in any encoding stops being one in the encoding that holds longest:
  /// as a rule another encoding begins there.
  static func end(ofTextIn raw: [UInt8]) -> TextEnd? {
    let utf8 = UTF8Decoder.decode(raw, from: 0).text
    let others = [TextEncoding.cp932, .eucJP].compactMap { IconvDecoder.decode(raw, from: $0) }
    // Of those that hold equally long the first is told.
    let longest = others.reduce(utf8) { best, other in
      (other.faults.first?.original.lowerBound ?? 0) > (best.faults.first?.original.lowerBound ?? 0)
        ? other : best
    }
    guard let fault = longest.faults.first else { return nil }
    let before = longest.bytes[..<fault.replacement.lowerBound]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return TextEnd(
      encoding: longest.encoding, line: before.count { $0 == 0x0A } + 1,
      column: String(decoding: before[lineStart...], as: UTF8.self).count + 1,
      byte: fault.original.lowerBound)
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

/// The place up to which a file can be read in an encoding.
public struct TextEnd: Sendable, Hashable {
  /// The encoding.
  public let encoding: TextEncoding
  /// The line and, in characters, the column, both counted from 1.
  public let line, column: Int
  /// The byte, counted from 0.
  public let byte: Int
}
