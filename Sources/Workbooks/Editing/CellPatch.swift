/// A cell of `content.xml` that is to change: its text in the pieces that the file keeps it in.
struct CellPatch {
  let reference: CellReference
  private let bytes: [UInt8]
  private let start: Int
  private let tagEnd: Int
  private let isEmpty: Bool
  private let isString: Bool
  private let formula: String?
  private var pieces: [Piece] = []
  // The paragraphs from the first one's beginning to the last one's end.
  private var paragraphs: Range<Int>?
  private var firstTag: [UInt8] = []
  private var depth = 0
  private var skipped = 0
  private var textStart = 0
  private var gathered: [UInt8] = []
  private var isStyled = false
  // The tags of links, with the name of the attribute that holds the address.
  private var links: [(tag: Range<Int>, address: String)] = []

  /// A stretch of the text.
  private struct Piece {
    let text: [UInt8]
    /// Where it stands in the file, if it can be changed there.
    let range: Range<Int>?
  }

  init?(_ tag: XMLTag, _ reference: CellReference, in bytes: [UInt8]) {
    guard let start = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes),
      let end = PartBytes.end(ofTagEndingAt: tag.offset, in: bytes),
      bytes[(start + 1)...].starts(with: (tag.prefix + tag.name).utf8)
    else { return nil }
    self.reference = reference
    self.bytes = bytes
    self.start = start
    tagEnd = tag.offset
    isEmpty = end.isEmpty
    isString =
      tag["value-type", .office] == "string" && tag["string-value", .office] == nil
    formula = tag["formula", .table]
    textStart = end.offset
  }

  /// Whether an end tag is the cell's own.
  func isEnd(_ tag: XMLEndTag) -> Bool {
    skipped == 0 && tag.namespace == .table && tag.name == "table-cell"
  }

  mutating func begin(_ tag: XMLTag) {
    guard let start = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes),
      let end = PartBytes.end(ofTagEndingAt: tag.offset, in: bytes)
    else { return }
    takeText(until: start)
    textStart = end.offset
    if skipped > 0 || ParagraphReader.isSkipped(tag.name, tag.namespace) {
      skipped += 1
      // A comment between two paragraphs would be lost with them.
      return
    }
    guard tag.namespace == .text else { return }
    switch tag.name {
    case "p", "h":
      if depth == 0 {
        if let paragraphs {
          pieces.append(Piece(text: [0x0A], range: nil))
          self.paragraphs = paragraphs.lowerBound..<end.offset
        } else {
          paragraphs = start..<end.offset
          firstTag = Array(bytes[start..<tag.offset])
        }
      }
      depth += 1
    case "s":
      let count = min(tag["c", .text].flatMap { Int($0) } ?? 1, 1 << 16)
      pieces.append(Piece(text: [UInt8](repeating: 0x20, count: max(0, count)), range: nil))
    case "tab": pieces.append(Piece(text: [0x09], range: nil))
    case "line-break": pieces.append(Piece(text: [0x0A], range: nil))
    default:
      isStyled = true
      if tag.name == "a", let address = tag["href", .link] {
        links.append((start..<tag.offset, address))
      }
    }
  }

  mutating func end(_ tag: XMLEndTag) {
    let start = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes) ?? tag.offset
    takeText(until: start)
    textStart = tag.offset
    if skipped > 0 {
      skipped -= 1
    } else if tag.namespace == .text, tag.name == "p" || tag.name == "h" {
      depth = max(0, depth - 1)
      if depth == 0, let range = paragraphs { paragraphs = range.lowerBound..<tag.offset }
    }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if depth > 0, skipped == 0 { gathered += text }
  }

  private mutating func takeText(until end: Int) {
    guard !gathered.isEmpty else { return }
    // Text with a comment or white space that is not shown cannot be matched byte for byte.
    let isPlain =
      textStart <= end && !bytes[textStart..<end].contains(UInt8(ascii: "<"))
      && ParagraphText.isShownAsWritten(gathered)
    pieces.append(Piece(text: gathered, range: isPlain ? textStart..<end : nil))
    gathered = []
  }

  /// Whether the text is computed.
  var isFormula: Bool { formula != nil }

  /// A stretch of the file and what is to stand there.
  typealias Edit = (range: Range<Int>, bytes: [UInt8])

  /// What changes in the file; `nil` where XML cannot hold the text, or it is computed.
  func change(
    to text: String, leadingTo targets: [LinkChange], end: Int
  ) -> (edits: [Edit], isFlattened: Bool, isLed: Bool)? {
    let old = pieces.flatMap(\.text)
    let change = TextChange(from: old, to: Array(text.utf8))
    if formula != nil {
      guard let edit = inPlace(change), let tag = tagEdit(targets, saying: text) else {
        return nil
      }
      return ([tag, edit] + linkEdits(targets), false, true)
    }
    if isString, let edit = inPlace(change) {
      let links = linkEdits(targets)
      return ([edit] + links, false, !links.isEmpty)
    }
    guard let written = ParagraphText.paragraphs(text, firstTag: firstTag) else { return nil }
    var tag = TagText(bytes[start..<tagEnd])
    if !isString {
      tag.remove { name in Self.values.contains { name.hasSuffix(":" + $0) } }
      tag.add("office:value-type", "string")
    }
    if isEmpty {
      let element = tag.bytes + [UInt8(ascii: ">")] + written + Array("</table:table-cell>".utf8)
      return ([(start..<end, element)], false, false)
    }
    let closing = PartBytes.start(ofTagEndingAt: end, in: bytes) ?? end
    return (
      [(start..<tagEnd, tag.bytes), (paragraphs ?? closing..<closing, written)], isStyled, false
    )
  }

  /// What changes for the cell to lead elsewhere, whatever its words; nothing where it cannot.
  func lead(to targets: [LinkChange]) -> [Edit] {
    linkEdits(targets) + (tagEdit(targets, saying: nil).map { [$0] } ?? [])
  }

  /// The changes of the links in the text that lead where they are not to lead.
  private func linkEdits(_ targets: [LinkChange]) -> [Edit] {
    links.compactMap { link in
      guard let new = targets.first(where: { $0.old == link.address })?.new else { return nil }
      var tag = TagText(bytes[link.tag])
      return tag.replace(localName: "href", by: new) ? (link.tag, tag.bytes) : nil
    }
  }

  /// The change of the formula, and of the text that was computed of it where that changes.
  private func tagEdit(_ targets: [LinkChange], saying text: String?) -> Edit? {
    guard let formula else { return nil }
    var new = formula
    for target in targets {
      new = LinkFormula.replacing(target.old, by: target.new, in: new) ?? new
    }
    var tag = TagText(bytes[start..<tagEnd])
    guard new != formula, tag.replace(localName: "formula", by: new) else { return nil }
    // Many writers leave the value to the paragraphs.
    if let text { _ = tag.replace(localName: "string-value", by: text) }
    return (start..<tagEnd, tag.bytes)
  }

  private static let values = [
    "value-type", "value", "date-value", "time-value", "boolean-value", "string-value", "currency",
  ]

  /// The change within one piece, where all of it lies there.
  private func inPlace(_ change: TextChange) -> (range: Range<Int>, bytes: [UInt8])? {
    var offset = 0
    for piece in pieces {
      let range = offset..<offset + piece.text.count
      offset = range.upperBound
      guard let place = piece.range, range.lowerBound <= change.old.lowerBound,
        change.old.upperBound <= range.upperBound
      else { continue }
      let new =
        Array(piece.text.prefix(change.old.lowerBound - range.lowerBound)) + change.new
        + piece.text.suffix(range.upperBound - change.old.upperBound)
      guard ParagraphText.isShownAsWritten(new),
        let escaped = EscapedText.escapedForXML(String(decoding: new, as: UTF8.self))
      else { continue }
      return (place, escaped)
    }
    return nil
  }
}
