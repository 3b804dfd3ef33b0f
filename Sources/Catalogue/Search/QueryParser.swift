/// Cuts a query into words and phrases.
///
/// Spaces and punctuation part words; quotes ("…", 「…」) keep a phrase together; a minus before a
/// word excludes it.
struct QueryParser {
  /// A word or phrase as typed.
  struct Word: Equatable {
    let text: String
    let range: Range<Int>
    let isPhrase: Bool
    let isExcluded: Bool

    /// The stretch of the query from this word to a later one, as one word.
    func joined(to last: Word) -> Word {
      Word(
        text: text + " " + last.text, range: range.lowerBound..<last.range.upperBound,
        isPhrase: false, isExcluded: isExcluded)
    }
  }

  /// More words than anyone types; a query beyond them would only cost time.
  static let mostWords = 16
  /// The longest stretch that is searched for, in scalars.
  static let longestWord = 120

  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private var position = 0
  private var words: [Word] = []

  /// The words of a query in order.
  static func words(of query: String) -> [Word] {
    var parser = QueryParser(query)
    parser.run()
    if parser.words.isEmpty { parser.takeWhole() }
    return parser.words
  }

  /// The parts of a word that also stand apart: スタートアップ・エコシステム.
  static func parts(of word: Word) -> [Word] {
    guard !word.isPhrase else { return [] }
    var parts: [Word] = []
    var offset = word.range.upperBound - word.text.utf8.count
    for part in word.text.split(separator: "・", omittingEmptySubsequences: false) {
      let end = offset + part.utf8.count
      if !part.isEmpty {
        parts.append(
          Word(
            text: String(part), range: offset..<end, isPhrase: false,
            isExcluded: word.isExcluded))
      }
      offset = end + "・".utf8.count
    }
    return parts
  }

  private init(_ query: String) {
    scalars = Array(query.unicodeScalars)
    var offset = 0
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    self.offsets = offsets + [offset]
  }

  private mutating func run() {
    while position < scalars.count {
      let start = position
      let isExcluded = Self.minus.contains(scalars[position]) && startsWord(at: position + 1)
      if isExcluded { position += 1 }
      if let close = Self.quotes[scalars[position]],
        let end = scalars[(position + 1)...].firstIndex(of: close)
      {
        add(start: start, text: position + 1..<end, end: end + 1, isPhrase: true, isExcluded)
        position = end + 1
      } else if Self.parts(scalars[position]) {
        position += 1
      } else {
        let end = scalars[position...].firstIndex(where: Self.parts) ?? scalars.count
        add(start: start, text: position..<end, end: end, isPhrase: false, isExcluded)
        position = end
      }
    }
  }

  /// Punctuation alone is searched for as it stands; it must not find everything.
  private mutating func takeWhole() {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0.value < 0x20 }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return }
    add(start: first, text: first..<last + 1, end: last + 1, isPhrase: true, false)
  }

  private func startsWord(at index: Int) -> Bool {
    guard index < scalars.count else { return false }
    let scalar = scalars[index]
    if Self.minus.contains(scalar) { return false }
    return !Self.parts(scalar) || Self.quotes[scalar] != nil
  }

  private mutating func add(
    start: Int, text: Range<Int>, end: Int, isPhrase: Bool, _ isExcluded: Bool
  ) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[text])
    let word = String(view)
    guard !word.allSatisfy(\.isWhitespace) else { return }
    words.append(
      Word(
        text: word, range: offsets[start]..<offsets[end], isPhrase: isPhrase,
        isExcluded: isExcluded))
  }

  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20 || punctuation.contains(scalar)
  }

  private static let punctuation = Set(
    "、。，,;；！!？?「」『』（）()[]［］【】〈〉《》<>＜＞{}\"“”＂|｜､｡｢｣".unicodeScalars)
  private static let minus = Set("-－−‐".unicodeScalars)
  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "＂": "＂", "“": "”", "「": "」", "『": "』", "｢": "｣",
  ]
}
