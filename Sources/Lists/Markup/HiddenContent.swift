/// Finds where elements end whose content is no text: scripts, styles, a page's name.
struct HiddenContent {
  // Names that are never closed further on; looking again for each opening would cost the square.
  private var unclosed: Set<String> = []

  /// The place after a reading of ruby, whose closing tag may be left out; `nil` where its word never
  /// ends, so that it is text after all.
  static func end(ofReading opening: HTMLTag, in bytes: [UInt8]) -> Int? {
    for index in opening.range
      .upperBound..<min(bytes.count, opening.range.upperBound + longestReading)
    where bytes[index] == UInt8(ascii: "<") {
      guard let tag = HTMLTag(at: index, in: bytes) else { continue }
      if tag.kind == .closing, tag.name == opening.name { return tag.range.upperBound }
      let isNext =
        tag.kind == .opening && (tag.name == "rb" || HTMLElements.readings.contains(tag.name))
      if isNext || tag.kind == .closing && tag.name == "ruby" { return index }
    }
    return nil
  }

  // In bytes; looking further for each opening would cost the square.
  private static let longestReading = 1_000

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
