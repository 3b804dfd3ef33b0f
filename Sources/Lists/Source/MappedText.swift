/// Text on its way from a file to a field, each stretch tied to the bytes it came from.
///
/// Cutting and joining keep the ties, so that a field that was unquoted, freed of markup and
/// trimmed can still say where each of its characters stands.
struct MappedText: Sendable, Hashable {
  /// The text as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The ties, in order and without gaps in the text.
  private(set) var segments: [ListField.Segment] = []

  /// An empty text.
  init() {}

  /// A stretch of a file, as it stands.
  init(_ range: Range<Int>, of source: SourceFile) {
    appendVerbatim(range, of: source)
  }

  /// Whether it holds nothing.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of the source from the first to the last character; `nil` for an empty text.
  var sourceRange: Range<Int>? {
    guard let first = segments.first, let last = segments.last else { return nil }
    return first.source.lowerBound..<max(first.source.lowerBound, last.source.upperBound)
  }

  /// Adds a stretch of the source as it stands.
  mutating func appendVerbatim(_ range: Range<Int>, of source: SourceFile) {
    guard !range.isEmpty else { return }
    tie(range.count, to: range)
    bytes.append(contentsOf: source.bytes[range])
  }

  /// Adds text that stands for a stretch of the source: `&` for `&amp;`.
  mutating func append(_ text: some Collection<UInt8>, for range: Range<Int>?) {
    guard !text.isEmpty else { return }
    if let range {
      segments.append(.init(textOffset: bytes.count, textLength: text.count, source: range))
    }
    bytes.append(contentsOf: text)
  }

  /// Adds another text, or a stretch of it.
  mutating func append(_ other: MappedText, _ range: Range<Int>? = nil) {
    let range = range ?? 0..<other.bytes.count
    guard !range.isEmpty else { return }
    var index = other.firstSegment(endingAfter: range.lowerBound)
    while index < other.segments.count, other.segments[index].textOffset < range.upperBound {
      let segment = other.segments[index]
      let lower = max(segment.textOffset, range.lowerBound)
      let upper = min(segment.textOffset + segment.textLength, range.upperBound)
      if segment.textLength == segment.source.count {
        let start = segment.source.lowerBound + lower - segment.textOffset
        tie(
          upper - lower, to: start..<start + upper - lower,
          at: bytes.count + lower - range.lowerBound)
      } else {
        segments.append(
          .init(
            textOffset: bytes.count + lower - range.lowerBound, textLength: upper - lower,
            source: segment.source))
      }
      index += 1
    }
    bytes.append(contentsOf: other.bytes[range])
  }

  /// A stretch of the text.
  func slice(_ range: Range<Int>) -> MappedText {
    var result = MappedText()
    result.append(self, range)
    return result
  }

  /// The text without white space at its ends.
  func trimmed() -> MappedText {
    let range = WhiteSpace.trimmed(bytes, 0..<bytes.count)
    return range.count == bytes.count ? self : slice(range)
  }

  /// The bytes of the source that a stretch of the text came from; `nil` where it has none.
  func sourceRange(of range: Range<Int>) -> Range<Int>? {
    slice(range).sourceRange
  }

  /// The text as a field of a document.
  ///
  /// - Parameter cell: the bytes of the source that are the field's own, markup included.
  /// - Returns: the field.
  func field(cell: Range<Int>) -> ListField {
    ListField(text: text, cell: cell, segments: segments)
  }

  private func firstSegment(endingAfter offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].textOffset + segments[middle].textLength <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private mutating func tie(_ length: Int, to source: Range<Int>, at offset: Int? = nil) {
    let offset = offset ?? bytes.count
    if let last = segments.last, last.textLength == last.source.count,
      last.source.upperBound == source.lowerBound, last.textOffset + last.textLength == offset
    {
      segments[segments.count - 1] = .init(
        textOffset: last.textOffset, textLength: last.textLength + length,
        source: last.source.lowerBound..<source.upperBound)
    } else {
      segments.append(.init(textOffset: offset, textLength: length, source: source))
    }
  }
}
