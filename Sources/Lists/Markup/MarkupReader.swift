/// The text of a cell without its HTML, and what the HTML said.
struct PlainCell: Sendable {
  /// A link: where it leads, and the text that bears it.
  struct Link: Sendable {
    let address: MappedText
    /// The bytes of the plain text that bear the link.
    let label: Range<Int>
    /// The bytes of the source from `<a` to `</a>`.
    let element: Range<Int>?
  }

  /// The text: elements removed, references replaced, paragraphs and `<br>` as line breaks.
  var text = MappedText()
  var links: [Link] = []
  /// Places in the text where something in angle brackets is no element of HTML.
  var unknownTags: [Range<Int>] = []
}

/// Removes HTML from a text in one pass.
struct MarkupReader {
  /// What white space means: in a cell of a page, line breaks and runs are a space.
  enum WhiteSpaceMeaning { case asWritten, folded }

  /// What becomes of HTML in a text.
  enum Treatment {
    case read, keptAsText

    func plain(_ text: MappedText) -> PlainCell {
      self == .read ? MarkupReader.read(text) : PlainCell(text: text)
    }
  }

  private let input: MappedText
  private let meaning: WhiteSpaceMeaning
  private var output = PlainCell()
  private var position = 0
  private var hiddenContent = HiddenContent()
  // A line break that is due before the next text, with the bytes that asked for it.
  private var dueBreak: Range<Int>?
  private var openLink: (address: MappedText, label: Int, source: Int?)?

  private init(_ input: MappedText, _ meaning: WhiteSpaceMeaning) {
    self.input = input
    self.meaning = meaning
  }

  /// Reads a text that may hold HTML.
  static func read(_ input: MappedText, whiteSpace: WhiteSpaceMeaning = .asWritten) -> PlainCell {
    let bytes = input.bytes
    guard whiteSpace == .folded || bytes.contains(where: { $0 == 0x3C || $0 == 0x26 }) else {
      return PlainCell(text: input)
    }
    var reader = MarkupReader(input, whiteSpace)
    reader.run()
    return reader.output
  }

  private mutating func run() {
    let bytes = input.bytes
    var plain = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"):
        guard let tag = HTMLTag(at: position, in: bytes) else { break }
        guard tag.kind == .comment || HTMLElements.knows(tag.name) else {
          appendText(plain..<tag.range.upperBound)
          let end = output.text.bytes.count
          if tag.kind == .opening {
            output.unknownTags.append(max(0, end - tag.range.count)..<end)
          }
          position = tag.range.upperBound
          plain = position
          continue
        }
        appendText(plain..<position)
        position = tag.range.upperBound
        obey(tag)
        plain = position
        continue
      case UInt8(ascii: "&"):
        guard let reference = CharacterReference(at: position, in: bytes) else { break }
        appendText(plain..<position)
        let range = position..<position + reference.length
        emitDueBreak()
        output.text.append(Array(reference.text.utf8), for: input.sourceRange(of: range))
        position = range.upperBound
        plain = position
        continue
      default: break
      }
      position += 1
    }
    appendText(plain..<bytes.count)
    closeLink(at: input.sourceRange?.upperBound)
  }

  private mutating func obey(_ tag: HTMLTag) {
    let bytes = input.bytes
    if HTMLElements.hidden.contains(tag.name), tag.kind == .opening {
      if let end = hiddenContent.end(of: tag, in: bytes) { position = end }
    } else if HTMLElements.readings.contains(tag.name), tag.kind == .opening {
      if let end = HiddenContent.end(ofReading: tag, in: bytes) { position = end }
    } else if tag.name == "br" {
      emitDueBreak()
      output.text.append([0x0A], for: input.sourceRange(of: tag.range))
    } else if HTMLElements.blocks.contains(tag.name) {
      if !output.text.isEmpty, dueBreak == nil { dueBreak = tag.range }
    } else if tag.name == "a" {
      let source = input.sourceRange(of: tag.range)
      closeLink(at: tag.kind == .closing ? source?.upperBound : source?.lowerBound)
      if tag.kind == .opening, let value = tag.attribute("href", in: bytes) {
        openLink = (
          Self.dereferenced(input.slice(value)).trimmed(), output.text.bytes.count,
          source?.lowerBound
        )
      }
    } else if tag.name == "img", let value = tag.attribute("alt", in: bytes) {
      emitDueBreak()
      output.text.append(Self.dereferenced(input.slice(value)))
    }
  }

  private mutating func closeLink(at end: Int?) {
    guard let link = openLink else { return }
    openLink = nil
    guard !link.address.isEmpty else { return }
    let count = output.text.bytes.count
    var element: Range<Int>?
    if let start = link.source, let end, start <= end { element = start..<end }
    output.links.append(
      .init(address: link.address, label: min(link.label, count)..<count, element: element))
  }

  private mutating func appendText(_ range: Range<Int>) {
    let bytes = input.bytes
    var range = range
    if dueBreak != nil || (meaning == .folded && endsInSpace) {
      while range.lowerBound < range.upperBound {
        let length = WhiteSpace.length(at: range.lowerBound, in: bytes)
        guard length > 0, range.lowerBound + length <= range.upperBound,
          dueBreak != nil || length == 1
        else { break }
        range = range.lowerBound + length..<range.upperBound
      }
    }
    guard !range.isEmpty else { return }
    emitDueBreak()
    if meaning == .folded { appendFolded(range) } else { output.text.append(input, range) }
  }

  private var endsInSpace: Bool {
    guard let last = output.text.bytes.last else { return true }
    return last == 0x20 || last == 0x0A
  }

  private mutating func appendFolded(_ range: Range<Int>) {
    let bytes = input.bytes
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) else {
        index += 1
        continue
      }
      let spaceStart = index
      while index < range.upperBound,
        bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index])
      {
        index += 1
      }
      if index == spaceStart + 1, bytes[spaceStart] == 0x20 { continue }
      output.text.append(input, start..<spaceStart)
      output.text.append([0x20], for: input.sourceRange(of: spaceStart..<index))
      start = index
    }
    output.text.append(input, start..<range.upperBound)
  }

  private mutating func emitDueBreak() {
    guard let tag = dueBreak else { return }
    dueBreak = nil
    if output.text.bytes.last != 0x0A {
      output.text.append([0x0A], for: input.sourceRange(of: tag))
    }
  }

  /// An attribute's value with its character references replaced.
  private static func dereferenced(_ value: MappedText) -> MappedText {
    guard value.bytes.contains(0x26) else { return value }
    var result = MappedText()
    var plain = 0
    var index = 0
    while index < value.bytes.count {
      if value.bytes[index] == 0x26,
        let reference = CharacterReference(at: index, in: value.bytes)
      {
        result.append(value, plain..<index)
        result.append(
          Array(reference.text.utf8), for: value.sourceRange(of: index..<index + reference.length))
        index += reference.length
        plain = index
      } else {
        index += 1
      }
    }
    result.append(value, plain..<value.bytes.count)
    return result
  }
}
