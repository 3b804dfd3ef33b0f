import PDFText

/// Words of one page on one line, with a space where the page leaves one.
struct PageLine {
  let page: Int
  private(set) var words: [PDFWord]
  private(set) var box: PDFBox

  /// Beyond this share of a character's size, a gap within a line is a space.
  private static let space = 0.13
  /// Beyond this share, it parts columns.
  private static let columnGap = 0.9

  init(page: Int, words: [PDFWord]) {
    self.page = page
    self.words = words.sorted { $0.box.x0 < $1.box.x0 }
    box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
  }

  /// Words parted into lines from top to bottom.
  static func lines(of words: [PDFWord], page: Int) -> [PageLine] {
    var lines: [PageLine] = []
    var current: [PDFWord] = []
    var middle = 0.0
    for word in words.sorted(by: { $0.box.middle < $1.box.middle }) {
      if let first = current.first,
        word.box.middle - middle > 0.4 * max(word.characterSize, first.characterSize)
      {
        lines.append(PageLine(page: page, words: current))
        current = []
      }
      if current.isEmpty { middle = word.box.middle }
      current.append(word)
    }
    if !current.isEmpty { lines.append(PageLine(page: page, words: current)) }
    return lines
  }

  /// The size of a full-width character on the line.
  var characterSize: Double {
    let widths = words.reduce(0) { $0 + $1.box.x1 - $1.box.x0 }
    let units = words.reduce(0) { $0 + $1.text.fullWidths }
    return units > 0 ? widths / units : box.height
  }

  /// The height that its characters take, whatever the box says: some fonts claim twice as much.
  var ink: ClosedRange<Double> {
    let half = min(characterSize, box.height) / 2
    return box.middle - half...box.middle + half
  }

  /// The characters, with a space where the page leaves one.
  var text: String {
    // Characters set apart one by one are spaced for the looks.
    let isSpaced = words.count > 2 && words.allSatisfy { $0.text.unicodeScalars.count == 1 }
    var text = words[0].text
    for (left, right) in zip(words, words.dropFirst()) {
      let size = min(left.characterSize, right.characterSize)
      if !isSpaced, right.box.x0 - left.box.x1 > Self.space * size { text += " " }
      text += right.text
    }
    return text
  }

  /// The stretches of the line that a gap as between columns parts.
  var chunks: [PageLine] {
    var chunks: [[PDFWord]] = []
    for word in words {
      if let last = chunks.last?.last,
        word.box.x0 - last.box.x1 < Self.columnGap * max(word.characterSize, last.characterSize)
      {
        chunks[chunks.count - 1].append(word)
      } else {
        chunks.append([word])
      }
    }
    return chunks.map { PageLine(page: page, words: $0) }
  }
}
