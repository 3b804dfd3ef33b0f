/// A link column's cell parted into links and whatever else it says.
struct LinkCell {
  /// The links, in order.
  private(set) var links: [ListField] = []
  /// Text that is neither a link nor the text of one that repeats it.
  private(set) var rest: [ListField] = []

  /// Parts a cell: its elements `<a href>` first, then bare addresses between them.
  init(_ cell: RawCell) {
    let text = cell.plain.text
    var start = 0
    for link in cell.plain.links {
      takeBare(text, start..<link.label.lowerBound, cell)
      takeElement(link, text, cell)
      start = link.label.upperBound
    }
    takeBare(text, start..<text.bytes.count, cell)
  }

  private mutating func takeElement(_ link: PlainCell.Link, _ text: MappedText, _ cell: RawCell) {
    links.append(link.address.field(cell: link.element ?? cell.range))
    let label = text.slice(link.label).trimmed()
    if !label.isEmpty, label.bytes != link.address.bytes {
      rest.append(label.field(cell: label.sourceRange ?? cell.range))
    }
  }

  private mutating func takeBare(_ text: MappedText, _ range: Range<Int>, _ cell: RawCell) {
    guard range.lowerBound < range.upperBound else { return }
    var start = range.lowerBound
    for address in WebAddress.all(in: text.bytes, range) {
      takeRest(text, start..<address.lowerBound, cell)
      let link = text.slice(address)
      links.append(link.field(cell: link.sourceRange ?? cell.range))
      start = address.upperBound
    }
    takeRest(text, start..<range.upperBound, cell)
  }

  private mutating func takeRest(_ text: MappedText, _ range: Range<Int>, _ cell: RawCell) {
    let words = text.slice(WhiteSpace.trimmed(text.bytes, range))
    guard words.text.unicodeScalars.contains(where: { !Self.isSeparator($0) }) else { return }
    rest.append(words.field(cell: words.sourceRange ?? cell.range))
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "、,，;；・/／|｜".unicodeScalars.contains(scalar)
  }
}
