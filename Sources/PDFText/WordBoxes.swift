/// Reads the pages and words that `pdftotext -bbox` writes: one element a line.
enum WordBoxes {
  static func pages(in output: [UInt8]) -> [PDFPage] {
    var pages: [PDFPage] = []
    var size: (width: Double, height: Double)?
    var words: [PDFWord] = []
    func close() {
      guard let (width, height) = size else { return }
      pages.append(
        PDFPage(number: pages.count + 1, width: width, height: height, words: words, rules: []))
      words = []
    }
    for line in output.split(separator: 0x0A) {
      let element = line.drop { $0 == 0x20 }
      if element.starts(with: "<word ".utf8) {
        if let word = word(element) { words.append(word) }
      } else if element.starts(with: "<page ".utf8) {
        close()
        size = (number("width", in: element) ?? 0, number("height", in: element) ?? 0)
      }
    }
    close()
    return pages
  }

  private static func word(_ element: ArraySlice<UInt8>) -> PDFWord? {
    guard let x0 = number("xMin", in: element), let y0 = number("yMin", in: element),
      let x1 = number("xMax", in: element), let y1 = number("yMax", in: element),
      let start = element.firstIndex(of: UInt8(ascii: ">")),
      let end = element.lastIndex(of: UInt8(ascii: "<")), start < end
    else { return nil }
    let text = text(element[(start + 1)..<end])
    return text.isEmpty
      ? nil
      : PDFWord(
        text: text,
        box: PDFBox(x0: min(x0, x1), y0: min(y0, y1), x1: max(x0, x1), y1: max(y0, y1)))
  }

  /// An attribute's number; `nil` where it is missing or no finite number.
  static func number(_ attribute: String, in element: ArraySlice<UInt8>) -> Double? {
    let pattern = Array("\(attribute)=\"".utf8)
    var start = element.startIndex
    while start + pattern.count < element.endIndex, element[start] != UInt8(ascii: ">") {
      if element[start..<start + pattern.count].elementsEqual(pattern) {
        let value = element[(start + pattern.count)...].prefix { $0 != UInt8(ascii: "\"") }
        return Double(String(decoding: value, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
      }
      start += 1
    }
    return nil
  }

  private static let references: [(String, String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
  ]

  /// The characters of a word, without the control characters that no text holds.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if bytes.contains(UInt8(ascii: "&")) {
      for (reference, character) in references {
        text = text.replacing(reference, with: character)
      }
    }
    text.unicodeScalars.removeAll { $0.value < 0x20 || $0.value == 0x7F }
    return text
  }
}
