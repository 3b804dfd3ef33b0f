import PDFText

/// The narrow space that word processors put between Japanese and Latin characters: the layout's
/// doing, and no character of the text.
enum AutomaticSpacing {
  /// In characters: a space that was written is wider.
  private static let widest = 0.28
  // The share of such places that have a gap where a document is set so.
  private static let least = 0.5

  /// The pages with such words joined, where the whole document is set so.
  static func removed(from pages: [PDFPage]) -> [PDFPage] {
    var spaced = 0
    var tight = 0
    for page in pages {
      for word in page.words { tight += changes(in: word.text) }
      for (left, right) in zip(page.words, page.words.dropFirst()) where isSpaced(left, right) {
        spaced += 1
      }
    }
    guard spaced > 10, Double(spaced) > least * Double(spaced + tight) else {
      return pages
    }
    return pages.map { page in
      var page = page
      page.words = joined(page.words)
      return page
    }
  }

  private static func joined(_ words: [PDFWord]) -> [PDFWord] {
    var joined: [PDFWord] = []
    for word in words {
      if let last = joined.last, isSpaced(last, word) {
        joined[joined.count - 1] = PDFWord(
          text: last.text + word.text, box: last.box.union(word.box),
          address: last.address ?? word.address)
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private static func isSpaced(_ left: PDFWord, _ right: PDFWord) -> Bool {
    guard let last = left.text.unicodeScalars.last, let first = right.text.unicodeScalars.first,
      isChange(last, first)
    else { return false }
    let size = min(left.characterSize, right.characterSize)
    let gap = right.box.x0 - left.box.x1
    return abs(left.box.middle - right.box.middle) < size / 2 && gap > 0 && gap < widest * size
  }

  /// How often Japanese and Latin characters follow each other without a gap.
  private static func changes(in text: String) -> Int {
    zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).count { isChange($0, $1) }
  }

  private static func isChange(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    isJapanese(left) && isLatin(right) || isLatin(left) && isJapanese(right)
  }

  /// Kana and ideographs; signs are set tight anyway.
  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
