/// Gathers the text of a cell's paragraphs as people see it.
///
/// Runs of white space are one space and `text:s` are more, the readings that `text:ruby` keeps
/// are left out, and comments and drawings are no content of the cell.
struct ParagraphReader {
  /// The links in the text.
  private(set) var links: [Cell.Link] = []
  private var openLink: (address: String, start: Int)?
  private var bytes: [UInt8] = []
  private var paragraphs = 0
  private var depth = 0
  private var skipped = 0
  private var endsInSpace = true

  /// Whether any paragraph was there, if an empty one.
  var hasText: Bool { paragraphs > 0 }
  /// Whether what is read now is no content of the cell.
  var isSkipping: Bool { skipped > 0 }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    links = []
    openLink = nil
    paragraphs = 0
    depth = 0
    skipped = 0
  }

  mutating func begin(
    _ tag: XMLTag, _ limits: WorkbookLimits, at place: @autoclosure () -> String
  ) throws(WorkbookError) {
    if skipped > 0 || Self.isSkipped(tag.name, tag.namespace) {
      skipped += 1
      return
    }
    guard tag.namespace == .text else { return }
    switch tag.name {
    case "p", "h":
      if depth == 0 {
        if paragraphs > 0 { bytes.append(0x0A) }
        paragraphs += 1
        endsInSpace = true
      }
      depth += 1
    case "s":
      let count = tag["c", .text].flatMap { Int($0) } ?? 1
      guard count <= limits.cellBytes, bytes.count <= limits.cellBytes else {
        throw .tooLarge(.cellBytes, limit: limits.cellBytes, at: place())
      }
      bytes += repeatElement(0x20, count: max(0, count))
      endsInSpace = false
    case "tab": append(0x09)
    case "line-break": append(0x0A)
    case "a": openLink = tag["href", .link].map { ($0, bytes.count) }
    default: break
    }
  }

  mutating func end(_ tag: XMLEndTag) {
    if skipped > 0 {
      skipped -= 1
    } else if tag.namespace == .text, tag.name == "p" || tag.name == "h" {
      depth = max(0, depth - 1)
    } else if tag.namespace == .text, tag.name == "a", let link = openLink {
      openLink = nil
      let label = link.start..<bytes.count
      links.append(.init(address: link.address, label: label, isFromFormula: false))
    }
  }

  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ limits: WorkbookLimits,
    at place: @autoclosure () -> String
  ) throws(WorkbookError) {
    guard depth > 0, skipped == 0 else { return }
    guard bytes.count + text.count <= limits.cellBytes else {
      throw .tooLarge(.cellBytes, limit: limits.cellBytes, at: place())
    }
    for byte in text {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if isSpace, endsInSpace { continue }
      bytes.append(isSpace ? 0x20 : byte)
      endsInSpace = isSpace
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    endsInSpace = false
  }

  /// Readings, comments, drawings and tables within the cell.
  static func isSkipped(_ name: String, _ namespace: XMLNamespace) -> Bool {
    switch namespace {
    case .text: name == "ruby-text" || name == "note"
    case .office: name == "annotation" || name == "annotation-end"
    case .draw, .table: true
    default: false
    }
  }
}
