/// Finds where elements end whose content is no text: scripts, styles, a page's name.
struct HiddenContent {
  // Names that are never closed further on; looking again for each opening would cost the square.
  private var unclosed: Set<String> = []

  /// The place after the closing tag; `nil` where the element is never closed, so that its content
  /// is text after all and nothing is lost.
  mutating func end(of opening: HTMLTag, in bytes: [UInt8]) -> Int? {
    guard !unclosed.contains(opening.name) else { return nil }
    var index = opening.range.upperBound
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let tag = HTMLTag(at: index, in: bytes),
        tag.kind == .closing, tag.name == opening.name
      {
        return tag.range.upperBound
      }
      index += 1
    }
    unclosed.insert(opening.name)
    return nil
  }
}
