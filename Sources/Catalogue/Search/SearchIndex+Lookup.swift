extension SearchIndex {
  /// How a word is looked for in English text.
  enum EnglishMatch {
    /// From its beginning: `decarb` in decarbonised.
    case beginnings
    /// Whole, in the singular or the plural: never `train` in training.
    case words
  }

  /// For each of the entries the fields in which a word stands, as bits; in English text as asked.
  func fields(
    matching word: [UInt16], english: EnglishMatch, entries count: Int
  ) -> [UInt8] {
    guard english == .words, word.count > 2, word.allSatisfy({ $0 < 0x80 }) else {
      return fields(matching: word, entries: count)
    }
    let bit = UInt8(Self.englishBit)
    var matched = fields(matching: word, entries: count).map { $0 & ~bit }
    let stem = EnglishWord.stem(of: word)
    let inEnglish = candidates(for: stem).filter { $0 & Self.englishBit != 0 }
    units.withUnsafeBufferPointer { units in
      stem.withUnsafeBufferPointer { stem in
        for posting in inEnglish {
          let entry = Int(posting >> Self.fieldBits)
          let text = UnsafeBufferPointer(rebasing: units[range(of: Self.englishField, in: entry)])
          if TextFolding.findWord(stem, in: text, where: { EnglishWord.isForm($0, of: word) }) {
            matched[entry] |= bit
          }
        }
      }
    }
    return matched
  }

  /// For each of the entries the fields in which the word stands, as bits; 0 where it does not.
  func fields(matching word: [UInt16], entries count: Int) -> [UInt8] {
    var matched = [UInt8](repeating: 0, count: count)
    switch word.count {
    case 0:
      break
    case 1:
      mark(postings(of: GramTable.key(word[0])), in: &matched)
    case 2:
      mark(postings(of: GramTable.key(word[0], word[1])), in: &matched)
    default:
      verify(word, among: candidates(for: word), in: &matched)
    }
    for entry in numbers[word] ?? [] { matched[Int(entry)] |= Self.numberBit }
    return matched
  }

  private func mark(_ postings: ArraySlice<UInt32>, in matched: inout [UInt8]) {
    postings.withUnsafeBufferPointer { postings in
      for posting in postings {
        // One or two letters stand in nearly every English text.
        matched[Int(posting >> Self.fieldBits)] = UInt8(
          truncatingIfNeeded: posting & Self.fieldMask & ~Self.englishBit)
      }
    }
  }

  /// The postings of entries that have the word's rarest pairs together in some field.
  private func candidates(for word: [UInt16]) -> [UInt32] {
    var pairs = Set<UInt32>()
    for index in 1..<word.count { pairs.insert(GramTable.key(word[index - 1], word[index])) }
    let lists = pairs.map { postings(of: $0) }.sorted {
      ($0.count, $0.startIndex) < ($1.count, $1.startIndex)
    }
    guard let rarest = lists.first, !rarest.isEmpty else { return [] }
    // Beyond a few pairs reading the text is cheaper than reading another list.
    return lists.dropFirst().prefix(3).reduce(Array(rarest)) { intersect($0, with: $1) }
  }

  private func intersect(_ few: [UInt32], with many: ArraySlice<UInt32>) -> [UInt32] {
    var kept: [UInt32] = []
    kept.reserveCapacity(few.count)
    var place = many.startIndex
    for posting in few {
      let entry = posting >> Self.fieldBits
      place = firstPosting(at: entry, in: many, from: place)
      guard place < many.endIndex else { break }
      guard many[place] >> Self.fieldBits == entry else { continue }
      let fields = posting & many[place] & Self.fieldMask
      if fields != 0 { kept.append(entry << Self.fieldBits | fields) }
    }
    return kept
  }

  /// The first posting of the entry or of a later one, by strides that double and then by halves.
  private func firstPosting(at entry: UInt32, in postings: ArraySlice<UInt32>, from start: Int)
    -> Int
  {
    let key = entry << Self.fieldBits
    var low = start
    var step = 1
    while low + step < postings.endIndex, postings[low + step] < key {
      low += step
      step *= 2
    }
    var high = min(low + step, postings.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func verify(_ word: [UInt16], among candidates: [UInt32], in matched: inout [UInt8]) {
    units.withUnsafeBufferPointer { units in
      word.withUnsafeBufferPointer { word in
        for posting in candidates {
          let entry = Int(posting >> Self.fieldBits)
          var found: UInt8 = 0
          for field in 0..<Self.fields.count where posting & (1 << UInt32(field)) != 0 {
            let text = UnsafeBufferPointer(rebasing: units[range(of: field, in: entry)])
            let isFound =
              1 << UInt32(field) == Self.englishBit
              ? TextFolding.findWord(word, in: text) : TextFolding.find(word, in: text) != nil
            if isFound { found |= 1 << UInt8(field) }
          }
          matched[entry] = found
        }
      }
    }
  }
}
