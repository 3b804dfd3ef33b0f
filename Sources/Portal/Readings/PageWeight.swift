/// Keeps pages within the weight that pages have.
///
/// A heavy page with readings is written shorter first, which nobody sees. Where that is not enough,
/// a word that has had its reading in the same list goes without, then the brackets for browsers
/// without ruby go, then a word that has had its reading anywhere on the page goes without, and the
/// words around the page's own content, which are the same on all pages. A word that the page reads in
/// more than one way keeps every reading.
enum PageWeight {
  /// Makes a page as light as it has to be.
  ///
  /// - Parameters:
  ///   - html: the page.
  ///   - path: its address without the query.
  ///   - limit: how many bytes it may have.
  /// - Returns: the page in at most so many bytes, or as light as it gets.
  static func fitted(_ html: String, at path: String, to limit: Int) -> String {
    guard html.utf8.count > limit else { return html }
    var page = ShortMarkup.html(Array(html.utf8), at: path)
    for step in steps where page.count > limit { page = step(page) }
    return String(decoding: page, as: UTF8.self)
  }

  private static let steps: [@Sendable ([UInt8]) -> [UInt8]] = [
    { withoutRepeats($0, since: sections) },
    { withoutBrackets($0) },
    { withoutRepeats($0, since: [main, heading]) },
    { withoutFrame($0) },
    { joined($0) },
  ]

  private static let ruby = Array("<ruby>".utf8)
  private static let rubyEnd = Array("</ruby>".utf8)
  private static let reading = Array("<rt>".utf8)
  private static let brackets = (open: Array("<rp>(".utf8), close: Array("<rp>)".utf8))
  private static let readingEnd = Array("</rt>".utf8)
  private static let main = Array("<main".utf8)
  private static let mainEnd = Array("</main>".utf8)
  private static let heading = Array("<h1".utf8)
  /// Where something begins that is read by itself.
  private static let sections = ["<main", "<h1", "<h2", "<h3", "<table", "<aside"].map {
    Array($0.utf8)
  }

  /// A word with its reading: the word, and where all of it ends.
  private static func word(in page: [UInt8], at position: Int) -> (word: Range<Int>, end: Int)? {
    guard page.has(ruby, at: position), let close = page.position(of: rubyEnd, from: position)
    else { return nil }
    let start = position + ruby.count
    let stops = [brackets.open, reading].compactMap { page.position(of: $0, from: start) }
    guard let stop = stops.min(), stop < close else { return nil }
    return (start..<stop, close + rubyEnd.count)
  }

  /// The page with a reading only over the first of the same words since one of some tags.
  private static func withoutRepeats(_ page: [UInt8], since tags: [[UInt8]]) -> [UInt8] {
    let homonyms = homonyms(in: page)
    var seen: Set<ArraySlice<UInt8>> = []
    return edited(page) { position, result in
      guard let (word, end) = word(in: page, at: position) else {
        if tags.contains(where: { page.has($0, at: position) }) { seen = [] }
        return nil
      }
      let isFirst = seen.insert(page[position..<end]).inserted
      result += isFirst || homonyms.contains(page[word]) ? page[position..<end] : page[word]
      return end
    }
  }

  /// Words that the page reads in more than one way, as names of towns are: 朝日町 is あさひちょう and
  /// あさひまち. No reading of one tells how another is read.
  private static func homonyms(in page: [UInt8]) -> Set<ArraySlice<UInt8>> {
    var whole: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
    var found: Set<ArraySlice<UInt8>> = []
    var position = page.startIndex
    while let tag = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = tag + 1
      guard let (word, end) = word(in: page, at: tag) else { continue }
      if let other = whole.updateValue(page[tag..<end], forKey: page[word]),
        other != page[tag..<end]
      {
        found.insert(page[word])
      }
      position = end
    }
    return found
  }

  private static func withoutBrackets(_ page: [UInt8]) -> [UInt8] {
    edited(page) { position, _ in
      page.has(brackets.open, at: position) || page.has(brackets.close, at: position)
        ? position + brackets.open.count : nil
    }
  }

  /// The page with words that follow each other in one element.
  private static func joined(_ page: [UInt8]) -> [UInt8] {
    edited(page) { position, result in
      let next = position + rubyEnd.count
      guard page.has(rubyEnd, at: position), page.has(ruby, at: next) else { return nil }
      result += readingEnd
      return next + ruby.count
    }
  }

  /// The page without readings in its header and footer.
  private static func withoutFrame(_ page: [UInt8]) -> [UInt8] {
    var isInside = false
    return edited(page) { position, result in
      if page.has(main, at: position) { isInside = true }
      if page.has(mainEnd, at: position) { isInside = false }
      guard !isInside, let (word, end) = word(in: page, at: position) else { return nil }
      result += page[word]
      return end
    }
  }

  /// Replaces what begins at some of a page's tags.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - replace: told the place of a tag and the result so far; where to go on, or `nil` to keep
  ///     the tag.
  /// - Returns: the page with what was put there.
  private static func edited(
    _ page: [UInt8], replace: (_ position: Int, _ result: inout [UInt8]) -> Int?
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var position = 0
    while let tag = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      result += page[position..<tag]
      position = tag
      guard let next = replace(tag, &result) else {
        result.append(page[tag])
        position += 1
        continue
      }
      position = next
    }
    return result + page[position...]
  }
}
