/// One field of a row as a reader understood it, with the way back to the source.
public struct ListField: Sendable, Hashable {
  /// A stretch of the field's text and the stretch of the source it came from.
  ///
  /// Where both have the same length each byte stands for the one at its place, unchanged but for
  /// white space, of which one kind may have become another; else the stretch was rewritten as a
  /// whole (`&` for `&amp;`, a line break for `<br>`).
  public struct Segment: Sendable, Hashable {
    /// Where it begins in the field's text, in bytes of UTF-8.
    public let textOffset: Int
    /// How many bytes of the field's text it covers.
    public let textLength: Int
    /// The bytes of the source it came from.
    public let source: Range<Int>

    /// Ties a stretch of text to its source.
    public init(textOffset: Int, textLength: Int, source: Range<Int>) {
      self.textOffset = textOffset
      self.textLength = textLength
      self.source = source
    }
  }

  /// The text without markup; white space as it was.
  public let text: String
  /// The bytes of the source that are the field's own, markup included.
  public let cell: Range<Int>
  /// How the text came from them, in order.
  public let segments: [Segment]

  /// Makes a field.
  public init(text: String, cell: Range<Int>, segments: [Segment]) {
    self.text = text
    self.cell = cell
    self.segments = segments
  }

  /// The place of the whole field.
  public func span(in source: SourceFile) -> SourceSpan {
    source.span(of: cell)
  }

  /// The place of a stretch of the field's text, given in bytes of UTF-8.
  public func span(of range: Range<Int>, in source: SourceFile) -> SourceSpan {
    var lower: Int?
    var upper: Int?
    var index = Self.firstIndex(in: segments, endingAfter: range.lowerBound)
    while index < segments.count, segments[index].textOffset < range.upperBound {
      let segment = segments[index]
      if lower == nil { lower = segment.sourceOffset(of: range.lowerBound, isEnd: false) }
      upper = segment.sourceOffset(of: range.upperBound, isEnd: true)
      index += 1
    }
    guard let lower, let upper else { return source.span(of: cell) }
    return source.span(of: lower..<max(lower, upper))
  }

  private static func firstIndex(in segments: [Segment], endingAfter offset: Int) -> Int {
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
}

extension ListField.Segment {
  /// Where a place of the text stands in the source; at an end of the whole stretch where the text
  /// was rewritten.
  fileprivate func sourceOffset(of offset: Int, isEnd: Bool) -> Int {
    guard textLength == source.count else { return isEnd ? source.upperBound : source.lowerBound }
    return source.lowerBound + min(max(0, offset - textOffset), textLength)
  }
}
