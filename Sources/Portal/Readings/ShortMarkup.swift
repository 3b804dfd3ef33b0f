/// A page in as few bytes as HTML lets it be written: no end tags that the next tag implies, no
/// quotes around values that need none, no white space between blocks, addresses from where the
/// page is. What browsers make of it is the same.
struct ShortMarkup {
  private let page: [UInt8]
  /// The folder of the page's own address, and the one above it.
  private let folder: [UInt8]
  private let above: [UInt8]
  private var short: [UInt8] = []
  private var position = 0

  /// Writes a page shorter.
  ///
  /// - Parameters:
  ///   - page: its bytes.
  ///   - path: its address without the query.
  /// - Returns: the same page.
  static func html(_ page: [UInt8], at path: String) -> [UInt8] {
    var markup = ShortMarkup(page: page, path: path)
    markup.shorten()
    return markup.short
  }

  private init(page: [UInt8], path: String) {
    self.page = page
    folder = Self.folder(of: Array(path.utf8)[...])
    above = Self.folder(of: folder.dropLast())
    short.reserveCapacity(page.count)
  }

  private static func folder(of path: ArraySlice<UInt8>) -> [UInt8] {
    Array(path[..<((path.lastIndex(of: slash) ?? path.startIndex - 1) + 1)])
  }

  private static let slash = UInt8(ascii: "/")
  private static let quote = UInt8(ascii: "\"")
  private static let address = Array("href=".utf8)
  private static let script = Array("<script".utf8)
  private static let scriptEnd = Array("</script>".utf8)

  /// The end tags that may be left out, with the tags before which they may.
  private static let implied: [(end: [UInt8], before: [[UInt8]])] = [
    ("</li>", ["<li", "</ul", "</ol"]),
    ("</p>", ["<p", "<ol", "<ul", "<div", "<h2", "<h3", "</div", "</li", "</section"]),
    ("</td>", ["<td", "<th", "</tr"]), ("</th>", ["<td", "<th", "</tr"]),
    ("</tr>", ["<tr", "</tbody", "</thead", "</table"]),
    ("</tbody>", ["<tbody", "</table"]), ("</thead>", ["<tbody"]),
    ("</dt>", ["<dd", "<dt"]), ("</dd>", ["<dt", "<dd", "</dl"]),
  ].map { (Array($0.utf8), $1.map { Array($0.utf8) }) }

  /// What begins or ends a block, so that white space before it is none.
  private static let blocks: [[UInt8]] = [
    "p", "div", "section", "article", "aside", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3",
    "table", "colgroup", "thead", "tbody", "tr", "th", "td", "figure", "form", "main", "header",
    "footer", "meta", "link", "script",
  ].flatMap { [Array("<\($0)".utf8), Array("</\($0)".utf8)] }

  private mutating func shorten() {
    while position < page.count {
      if page[position] != UInt8(ascii: "<") {
        copyText()
      } else if page.has(Self.script, at: position) {
        let end = page.position(of: Self.scriptEnd, from: position) ?? page.count
        copy(end - position)
      } else if !skipImplied() {
        copyTag()
      }
    }
  }

  private mutating func copy(_ count: Int) {
    short.append(contentsOf: page[position..<position + count])
    position += count
  }

  /// Copies what stands between two tags, unless it is white space that shows nowhere.
  private mutating func copyText() {
    let end = page[position...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
    let isBlank = page[position..<end].allSatisfy(\.isSpace)
    if isBlank, Self.blocks.contains(where: { isTag($0, at: end) }) {
      position = end
    } else {
      copy(end - position)
    }
  }

  /// Leaves an end tag out where the tag after it says the same.
  private mutating func skipImplied() -> Bool {
    guard let tag = Self.implied.first(where: { page.has($0.end, at: position) }) else {
      return false
    }
    let end = position + tag.end.count
    let next = page[end...].firstIndex { !$0.isSpace } ?? page.count
    guard tag.before.contains(where: { isTag($0, at: next) }) else { return false }
    position = end
    return true
  }

  private func isTag(_ beginning: [UInt8], at position: Int) -> Bool {
    let end = position + beginning.count
    return page.has(beginning, at: position) && end < page.count && !page[end].isOfName
  }

  /// Copies a tag without the quotes that it does not need.
  private mutating func copyTag() {
    while position < page.count, page[position] != UInt8(ascii: ">") {
      let start = position + 1
      guard page[position] == Self.quote, let end = page[start...].firstIndex(of: Self.quote)
      else {
        copy(1)
        continue
      }
      let isAddress = short.suffix(Self.address.count).elementsEqual(Self.address)
      let value = isAddress ? fromHere(page[start..<end]) : page[start..<end]
      let isLast = page[(end + 1)...].first == Self.slash
      let isBare =
        !isLast && !value.isEmpty && value.last != Self.slash
        && !value.contains(where: \.needsQuotes)
      if !isBare { short.append(Self.quote) }
      short.append(contentsOf: value)
      if !isBare { short.append(Self.quote) }
      position = end + 1
    }
  }

  /// An address of the site as it is called from where the page is.
  private func fromHere(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func rest(after folder: [UInt8]) -> ArraySlice<UInt8>? {
      guard !folder.isEmpty, address.starts(with: folder) else { return nil }
      let rest = address.dropFirst(folder.count)
      return rest.first?.isOfName == true ? rest : nil
    }
    if let rest = rest(after: folder) { return rest }
    guard above.count > 3, let rest = rest(after: above) else { return address }
    return Array("../".utf8) + rest
  }
}

extension [UInt8] {
  /// Whether a text stands at a place.
  func has(_ text: [UInt8], at position: Int) -> Bool {
    position + text.count <= count && self[position..<position + text.count].elementsEqual(text)
  }

  /// Where a text stands next.
  func position(of text: [UInt8], from start: Int) -> Int? {
    guard let first = text.first else { return nil }
    var position = start
    while let found = self[position...].firstIndex(of: first) {
      if has(text, at: found) { return found }
      position = found + 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0A }
  fileprivate var isOfName: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
  /// Whether a value with it needs quotes around it.
  fileprivate var needsQuotes: Bool {
    switch self {
    case 0x00...0x20, UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "`"),
      UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }
}
