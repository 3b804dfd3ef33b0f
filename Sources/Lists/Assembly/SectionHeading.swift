/// Tells a section's heading from other text between tables.
enum SectionHeading {
  /// The heading at a place; `nil` where the line there is other text.
  ///
  /// A line with the marks of a heading is one when a table or another heading follows; a plain
  /// line only when a row of headings follows at once.
  static func at(_ index: Int, of records: [RawRecord], kinds: [RecordKind]) -> HeadingLine? {
    let record = records[index]
    guard record.filled.count == 1, let heading = HeadingLine(record.joinedText),
      index + 1 < records.count
    else { return nil }
    let isMarked = heading.isMarked || record.mark == .heading
    switch kinds[index + 1] {
    case .headings: return heading
    case .row, .unread: return isMarked ? heading : nil
    case .text:
      let next = records[index + 1]
      guard isMarked, next.filled.count == 1, let following = HeadingLine(next.joinedText),
        following.isMarked || next.mark == .heading
      else { return nil }
      return heading
    }
  }
}
