/// Changes to a part's bytes, applied together.
struct PartEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  mutating func replace(_ range: Range<Int>, by bytes: [UInt8]) { edits.append((range, bytes)) }

  mutating func add(_ other: PartEdits) { edits += other.edits }

  /// The part with all changes, which do not overlap.
  func applied(to part: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var start = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += part[start..<edit.range.lowerBound]
      result += edit.bytes
      start = edit.range.upperBound
    }
    return result + part[start...]
  }
}

/// Places in a part's bytes, which must be those that the parser counts: UTF-8 as it stands.
enum PartBytes {
  /// Whether a part is UTF-8, so that its bytes can be changed in place.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return false }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"), let end = head.firstRange(of: "?>"),
      start.upperBound <= end.lowerBound
    else { return !bytes.prefix(4).contains(0) }
    let declaration = head[start.upperBound..<end.lowerBound].lowercased()
    return !declaration.contains("encoding") || declaration.contains("utf-8")
  }

  /// Where the tag begins whose end, before `>` or `/>`, is given; no attribute holds a `<`.
  static func start(ofTagEndingAt offset: Int, in bytes: [UInt8]) -> Int? {
    bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "<"))
  }

  /// Where a tag ends, after its `>`, and whether it is an empty element.
  static func end(ofTagEndingAt offset: Int, in bytes: [UInt8]) -> (offset: Int, isEmpty: Bool)? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == UInt8(ascii: ">") { return (offset + 1, false) }
    guard bytes[offset] == UInt8(ascii: "/"), offset + 1 < bytes.count,
      bytes[offset + 1] == UInt8(ascii: ">")
    else { return nil }
    return (offset + 2, true)
  }
}
