/// Where links stand on pages, as `pdftohtml -xml` writes them: an element `<a href>` within the text
/// that bears the link.
struct LinkBoxes {
  /// How much larger than a point its unit is to be; it writes whole numbers only, and no finer ones.
  static let zoom = 3

  private struct Link {
    let box: PDFBox
    let address: String

    /// The link in points; `nil` where it stands beyond any page.
    func scaled(by scale: Double) -> Link? {
      let box = PDFBox(
        x0: box.x0 * scale, y0: box.y0 * scale, x1: box.x1 * scale, y1: box.y1 * scale)
      guard box.height <= tallest, abs(box.y0) < 1e6, abs(box.x1) < 1e6 else { return nil }
      return Link(box: box, address: address)
    }
  }

  // By page, counted from 1, in units of the program.
  private var links: [Int: [Link]] = [:]
  private var widths: [Int: Double] = [:]

  // No line of a list is taller, and no address longer; no page bears more links.
  private static let tallest = 200.0
  private static let longest = 4096
  private static let most = 20_000

  init(_ output: [UInt8]) {
    var page = 0
    for line in output.split(separator: 0x0A) {
      let element = line.drop { $0 == 0x20 || $0 == 0x09 }
      if element.starts(with: "<page ".utf8) {
        page = WordBoxes.number("number", in: element).flatMap { Int(exactly: $0) } ?? page + 1
        widths[page] = WordBoxes.number("width", in: element)
      } else if element.starts(with: "<text ".utf8), (links[page]?.count ?? 0) < Self.most {
        read(element, page: page)
      }
    }
  }

  /// Gives the words that stand in a link's box its address.
  func mark(_ pages: inout [PDFPage]) {
    for index in pages.indices {
      let number = pages[index].number
      guard let own = links[number], let width = widths[number], width > 0 else { continue }
      let scale = pages[index].width / width
      let links = own.compactMap { $0.scaled(by: scale) }
      // By bands of a page's height: a word is looked up in its own band only.
      var bands: [Int: [Link]] = [:]
      for link in links {
        for band in Self.band(link.box.y0)...Self.band(link.box.y1) {
          bands[band, default: []].append(link)
        }
      }
      for position in pages[index].words.indices {
        let box = pages[index].words[position].box
        pages[index].words[position].address =
          bands[Self.band(box.middle)]?.first { link in
            (link.box.x0...link.box.x1).contains(box.centre)
              && (link.box.y0...link.box.y1).contains(box.middle)
          }?.address
      }
    }
  }

  private static func band(_ y: Double) -> Int { Int((y / 20).rounded(.down)) }

  /// Reads a text: its box, and which part of it bears a link.
  private mutating func read(_ element: ArraySlice<UInt8>, page: Int) {
    guard let left = WordBoxes.number("left", in: element),
      let top = WordBoxes.number("top", in: element),
      let width = WordBoxes.number("width", in: element),
      let height = WordBoxes.number("height", in: element),
      let start = element.firstIndex(of: UInt8(ascii: ">")), width > 0, height > 0
    else { return }
    let pieces = Self.pieces(of: element[(start + 1)...])
    let whole = pieces.reduce(0) { $0 + $1.text.fullWidths }
    guard whole > 0, pieces.contains(where: { $0.address != nil }) else { return }
    var passed = 0.0
    for piece in pieces {
      let share = piece.text.fullWidths
      defer { passed += share }
      guard let address = piece.address else { continue }
      let box = PDFBox(
        x0: left + width * passed / whole, y0: top,
        x1: left + width * (passed + share) / whole, y1: top + height)
      links[page, default: []].append(Link(box: box, address: address))
    }
  }

  /// The text's pieces, each with the web address it leads to; other elements say how it looks.
  private static func pieces(
    of text: ArraySlice<UInt8>
  ) -> [(text: String, address: String?)] {
    var pieces: [(text: String, address: String?)] = []
    var address: String?
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      if open > rest.startIndex { pieces.append((WordBoxes.text(rest[..<open]), address)) }
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = rest[open...close]
      if tag.starts(with: "<a href=\"".utf8) {
        address = webAddress(tag.dropFirst(9).prefix { $0 != UInt8(ascii: "\"") })
      } else if tag.starts(with: "</a".utf8) {
        address = nil
      }
      rest = rest[(close + 1)...]
    }
    return pieces
  }

  /// An address of the web; links within the file and to mail are none.
  private static func webAddress(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= longest else { return nil }
    let text = WordBoxes.text(bytes)
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") ? text : nil
  }
}
