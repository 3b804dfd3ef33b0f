import PDFText

/// Lines that pages repeat at their top or bottom: page numbers and running titles.
struct RepeatedLines {
  /// The lines of all pages, in order.
  private(set) var lines: [PageLine] = []
  private var words: [Set<PDFWord>]

  // How many lines at each end of a page are looked at.
  private static let depth = 2
  private static let tolerance = 4.0

  init(of pages: [PDFPage]) {
    words = Array(repeating: [], count: pages.count)
    var seen: [Key: [PageLine]] = [:]
    for page in pages {
      let lines = PageLine.lines(of: page.words, page: page.number)
      for (index, line) in lines.enumerated() {
        let distance = min(index, lines.count - 1 - index)
        guard distance < Self.depth, let key = Key(line, on: page),
          !key.isNumber || distance == 0 && Self.standsAlone(index, in: lines)
        else { continue }
        seen[key, default: []].append(line)
      }
    }
    for (key, found) in seen where found.count > 1 || key.isNumber {
      lines += found
    }
    lines.sort { ($0.page, $0.box.y0) < ($1.page, $1.box.y0) }
    for line in lines where words.indices.contains(line.page - 1) {
      words[line.page - 1].formUnion(line.words)
    }
  }

  /// Whether a gap parts the first or last line of a page from the others.
  private static func standsAlone(_ index: Int, in lines: [PageLine]) -> Bool {
    let neighbour = index == 0 ? lines.dropFirst().first : lines[index - 1]
    guard let next = neighbour else { return true }
    let line = lines[index]
    return max(line.ink.lowerBound - next.ink.upperBound, next.ink.lowerBound - line.ink.upperBound)
      > line.characterSize
  }

  /// A page's words without them.
  func rest(of page: PDFPage) -> [PDFWord] {
    let repeated = words[page.number - 1]
    return repeated.isEmpty ? page.words : page.words.filter { !repeated.contains($0) }
  }

  /// What makes lines of two pages the same: their text but for numbers, and their place.
  private struct Key: Hashable {
    let text: String
    let place: Int
    let isNumber: Bool

    /// `nil` for a line of a table: headings are repeated, too, and mean something.
    init?(_ line: PageLine, on page: PDFPage) {
      let chunks = line.chunks
      guard chunks.count == 1, line.box.y1 < page.height * 0.12 || line.box.y0 > page.height * 0.88
      else { return nil }
      isNumber = PageFurniture.holds(line.text)
      let folded = Folding.fold(line.text)
      text = String(folded.map { $0.isASCII && $0.isNumber ? "#" : $0 })
      place = Int(line.box.middle / RepeatedLines.tolerance)
      guard isNumber || folded.contains(where: { !$0.isNumber }) else { return nil }
    }
  }
}
