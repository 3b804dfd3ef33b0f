import LocalGovernments

/// Tells words in addresses that are known from those that may be misspelt.
struct AddressWords {
  private let places: WordTable
  private let siteWords: [(word: [UInt8], folded: [UInt8])]

  private static let site = WordTable(lines: siteBytes)
  private static let siteBytes = CheckingResource.bytes(of: "site_words.txt")
  /// Words of two and three letters that parts of addresses are made of.
  private static let short = WordTable(
    """
    app art bay big biz car dx eco edu faq food for go her hp ict it lab lg map my net new no of on \
    one our pr pub sea see sns the to top tv up us vr we web you all and bus city day fan fun get \
    hub in job key kit live mice now pop red run sdgs sun tax team tech tour town two use way
    """.split(separator: " ").map { Array($0.utf8) })

  init(_ gazetteer: Gazetteer) {
    let all = gazetteer.prefectures.union(gazetteer.municipalities)
    places = WordTable(
      gazetteer.governments(in: all).compactMap { government in
        government.romaji.flatMap { $0.utf8.count > 3 ? $0.utf8.map { $0 | 0x20 } : nil }
      })
    siteWords = Self.siteBytes.split(separator: 0x0A).map { (Array($0), Romaji.folded(Array($0))) }
  }

  /// Whether a word is one that people write in addresses, or made of such words.
  func isKnown(_ word: WordHash) -> Bool {
    isWord(word.part(0..<word.count)) || (word.count >= 4 && reach(in: word).last == true)
      || isVariant(word.letters)
  }

  /// Whether one spelling of Japanese words is meant: the same as a word of the table but for
  /// long vowels.
  private func isVariant(_ word: [UInt8]) -> Bool {
    let folded = Romaji.folded(word)
    return siteWords.contains { $0.folded == folded }
  }

  /// The word that was likely meant; `nil` where none is near enough.
  func correction(of word: WordHash) -> [UInt8]? {
    if word.count >= 6, let site = siteCorrection(of: word.letters) { return site }
    guard !Romaji.isSyllables(word.letters) else { return nil }
    if word.count >= 8 {
      let near = WordTable.english.near(word, 0..<word.count)
      if near.count == 1 { return near[0] }
    }
    return compoundCorrection(of: word)
  }

  /// A place's name that the word is one slip away from.
  func place(near word: [UInt8], among candidates: [[UInt8]]) -> [UInt8]? {
    candidates.first {
      $0.count >= 6 && NameLikeness.distance($0, word, within: 1) == 1
    }
  }

  private func siteCorrection(of word: [UInt8]) -> [UInt8]? {
    var best: (word: [UInt8], distance: Int)?
    for (candidate, _) in siteWords where candidate.count >= 7 {
      let limit = candidate.count >= 10 ? 2 : 1
      guard candidate.first == word.first, candidate.last == word.last,
        let distance = NameLikeness.distance(candidate, word, within: limit), distance > 0,
        distance < best?.distance ?? .max
      else { continue }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// Parts a word into known words but for one, which is put right by one letter.
  private func compoundCorrection(of word: WordHash) -> [UInt8]? {
    let count = word.count
    guard count >= 10, count <= 40 else { return nil }
    let fromStart = reach(in: word)
    var toEnd = [Bool](repeating: false, count: count + 1)
    toEnd[count] = true
    for end in stride(from: count, to: 0, by: -1) where toEnd[end] {
      for start in 0..<end where isPart(word, start..<end) { toEnd[start] = true }
    }
    for start in 0..<count where fromStart[start] {
      for end in stride(from: count, to: start, by: -1)
      where toEnd[end] && end - start >= 6 && count - (end - start) >= 4 {
        let near = WordTable.english.near(word, start..<end).filter { $0.count >= 6 }
        guard near.count == 1 else { continue }
        return Array(word.letters[..<start]) + near[0] + word.letters[end...]
      }
    }
    return nil
  }

  /// For each place of a word whether known words lead there from its beginning.
  private func reach(in word: WordHash) -> [Bool] {
    var reached = [Bool](repeating: false, count: word.count + 1)
    reached[0] = true
    for start in 0..<word.count where reached[start] {
      for end in start + 1...word.count where !reached[end] && isPart(word, start..<end) {
        reached[end] = true
      }
    }
    return reached
  }

  private func isPart(_ word: WordHash, _ range: Range<Int>) -> Bool {
    let hash = word.part(range)
    return range.count >= 4 ? isWord(hash) || Self.short.contains(hash) : Self.short.contains(hash)
  }

  private func isWord(_ hash: UInt64) -> Bool {
    WordTable.english.contains(hash) || Self.site.contains(hash) || places.contains(hash)
  }
}
