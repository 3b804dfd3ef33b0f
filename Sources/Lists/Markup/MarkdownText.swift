/// Words of Markdown: what a backslash, `[words](address)` and `<https://…>` stand for.
enum MarkdownText {
  /// A cell or a line, its marks undone.
  static func cell(_ range: Range<Int>, of source: SourceFile) -> RawCell {
    let bytes = source.bytes
    var text = MappedText()
    var plain = range.lowerBound
    var index = plain
    // Whether a bracket may still be closed; looking again for each would cost the square.
    var mayLink = true
    func takePlain(upTo end: Int) { text.appendVerbatim(plain..<end, of: source) }
    while index < range.upperBound {
      let next = index + 1
      if bytes[index] == UInt8(ascii: "\\"), next < range.upperBound, isPunctuation(bytes[next]) {
        takePlain(upTo: index)
        text.append(literal(bytes[next]), for: index..<next + 1)
        index = next + 1
        plain = index
      } else if bytes[index] == UInt8(ascii: "["), mayLink {
        guard let link = link(at: index, in: bytes, range.upperBound, &mayLink) else {
          index = next
          continue
        }
        takePlain(upTo: index)
        text.append(Array("<a href=\"".utf8), for: index..<index + 1)
        text.appendVerbatim(link.address, of: source)
        text.append(Array("\">".utf8), for: link.label.upperBound..<link.label.upperBound + 1)
        text.appendVerbatim(link.label, of: source)
        text.append(Array("</a>".utf8), for: link.end - 1..<link.end)
        index = link.end
        plain = index
      } else if bytes[index] == UInt8(ascii: "<"),
        let address = autolink(at: index, in: bytes, range.upperBound)
      {
        takePlain(upTo: index)
        text.appendVerbatim(address, of: source)
        index = address.upperBound + 1
        plain = index
      } else {
        index = next
      }
    }
    takePlain(upTo: range.upperBound)
    return RawCell(MarkupReader.read(text), range: range)
  }

  /// An escaped character, which is never markup.
  private static func literal(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    default: [byte]
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A link that begins at a bracket: `[words](address)` or `[words](<address> "title")`.
  private static func link(
    at start: Int, in bytes: [UInt8], _ limit: Int, _ mayLink: inout Bool
  ) -> (label: Range<Int>, address: Range<Int>, end: Int)? {
    var close = start + 1
    while close < limit, bytes[close] != UInt8(ascii: "]") {
      close += bytes[close] == UInt8(ascii: "\\") ? 2 : 1
    }
    mayLink = close < limit
    guard close + 1 < limit, bytes[close + 1] == UInt8(ascii: "(") else { return nil }
    let isMarked = close + 2 < limit && bytes[close + 2] == UInt8(ascii: "<")
    let first = close + (isMarked ? 3 : 2)
    var end = first
    var depth = 0
    while end < limit, bytes[end] > 0x20, !"\"<>\\".utf8.contains(bytes[end]) {
      // Brackets in an address come in pairs; between angle brackets they mean nothing.
      if !isMarked, bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if !isMarked, bytes[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    guard end > first, end < limit, !isMarked || bytes[end] == UInt8(ascii: ">"),
      let closing = closing(after: isMarked ? end + 1 : end, in: bytes, limit)
    else { return nil }
    return (start + 1..<close, first..<end, closing)
  }

  /// Where a link ends whose address ended: after its bracket, and after its title if it has one.
  private static func closing(after place: Int, in bytes: [UInt8], _ limit: Int) -> Int? {
    var end = place
    while end < limit, bytes[end] == 0x20 { end += 1 }
    if end > place, end < limit, let quote = bytes[end..<end + 1].first, "\"'".utf8.contains(quote)
    {
      // No title is long; looking for the end of each that has none would cost the square.
      let title = bytes[end + 1..<min(limit, end + 1 + longestTitle)]
      guard let last = title.firstIndex(of: quote) else { return nil }
      end = last + 1
      while end < limit, bytes[end] == 0x20 { end += 1 }
    }
    return end < limit && bytes[end] == UInt8(ascii: ")") ? end + 1 : nil
  }

  private static let longestTitle = 1_024

  /// The address of `<https://…>`.
  private static func autolink(at start: Int, in bytes: [UInt8], _ limit: Int) -> Range<Int>? {
    guard let address = WebAddress.all(in: bytes, start + 1..<min(limit, start + 8192)).first,
      address.lowerBound == start + 1, address.upperBound < limit,
      bytes[address.upperBound] == UInt8(ascii: ">")
    else { return nil }
    return address
  }
}
