/// Gathers the text of a shared or inline string: its runs joined, the reading of its kanji left
/// out.
///
/// Excel keeps the ふりがな beside the text in elements `rPh`, whose `t` looks like a run's.
struct RichTextReader {
  private var bytes: [UInt8] = []
  private var phoneticDepth = 0
  private var isInText = false

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    phoneticDepth = 0
    isInText = false
  }

  /// Forgets the text and keeps its place within the element.
  mutating func dropText() { bytes.removeAll(keepingCapacity: true) }

  mutating func begin(_ name: String) {
    if name == "rPh" { phoneticDepth += 1 }
    if name == "t" { isInText = phoneticDepth == 0 }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { phoneticDepth = max(0, phoneticDepth - 1) }
    if name == "t" { isInText = false }
  }

  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ limits: WorkbookLimits, at place: String?
  ) throws(WorkbookError) {
    guard isInText else { return }
    guard bytes.count + text.count <= limits.cellBytes else {
      throw .tooLarge(.cellBytes, limit: limits.cellBytes, at: place)
    }
    bytes += text
  }

  /// The text, `_x000D_` and the like turned into the characters they stand for.
  var text: String { EscapedText.unescaped(bytes) }
}
