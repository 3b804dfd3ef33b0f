/// A text of Excel in its runs, each with its fonts as they are written.
struct RichText {
  struct Run {
    /// The element `rPr` as it is written; empty where there is none.
    let properties: [UInt8]
    let text: [UInt8]
  }

  var runs: [Run] = []

  /// The whole text, as it reads.
  var text: [UInt8] { runs.flatMap(\.text) }

  /// The content of an inline string with a new text; `nil` where XML cannot hold it.
  func content(saying text: String, prefix: String) -> [UInt8]? {
    let change = TextChange(from: self.text, to: Array(text.utf8))
    guard keepsRuns(under: prefix) else { return Self.element("t", text, prefix) }
    var content: [UInt8] = []
    for (run, part) in zip(runs, change.parts(of: runs.map(\.text))) where !part.isEmpty {
      guard let element = Self.element("t", String(decoding: part, as: UTF8.self), prefix) else {
        return nil
      }
      content += Array("<r>".utf8) + run.properties + element + Array("</r>".utf8)
    }
    return content.isEmpty ? Self.element("t", text, prefix) : content
  }

  /// Whether the runs' fonts can be kept: they are written without a prefix, and so must the cell.
  func keepsRuns(under prefix: String) -> Bool {
    prefix.isEmpty && runs.contains { !$0.properties.isEmpty }
  }

  private static func element(_ name: String, _ text: String, _ prefix: String) -> [UInt8]? {
    guard let escaped = EscapedText.escaped(text) else { return nil }
    return Array("<\(prefix)\(name) xml:space=\"preserve\">".utf8) + escaped
      + Array("</\(prefix)\(name)>".utf8)
  }
}

/// Reads the shared strings, or one inline string, with their runs.
struct RichTextRuns {
  private(set) var item = RichText()
  private let bytes: [UInt8]
  private var current = RichTextReader()
  private var properties: [UInt8] = []
  private var propertiesStart: Int?
  private var isInRun = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func clear() {
    item = RichText()
    current.clear()
    isInRun = false
    properties = []
  }

  mutating func begin(_ tag: XMLTag) {
    current.begin(tag.name)
    switch tag.name {
    case "r":
      isInRun = true
      properties = []
    case "rPr" where isInRun && tag.prefix.isEmpty:
      propertiesStart = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes)
    default: break
    }
  }

  mutating func end(_ tag: XMLEndTag) {
    let text = current.text
    switch tag.name {
    case "rPr":
      if let start = propertiesStart, start < tag.offset, tag.offset <= bytes.count {
        properties = Array(bytes[start..<tag.offset])
      }
      propertiesStart = nil
    case "t" where !text.isEmpty:
      item.runs.append(.init(properties: isInRun ? properties : [], text: Array(text.utf8)))
      current.dropText()
    case "r": isInRun = false
    default: break
    }
    current.end(tag.name)
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    try current.add(text, .standard, at: nil)
  }
}

/// The shared strings of a workbook with their runs.
final class RichTextPart: XMLPartReader {
  private(set) var items: [RichText] = []
  private var runs: RichTextRuns
  private var isInItem = false

  init(_ bytes: [UInt8]) { runs = RichTextRuns(bytes) }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    if tag.name == "si" {
      isInItem = true
      runs.clear()
    } else if isInItem {
      runs.begin(tag)
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    guard tag.namespace == .sheet, isInItem else { return }
    guard tag.name == "si" else { return runs.end(tag) }
    isInItem = false
    items.append(runs.item)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    if isInItem { try runs.add(bytes) }
  }
}
