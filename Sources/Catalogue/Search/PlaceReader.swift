import LocalGovernments

/// Decides whether a word of a query means a place.
struct PlaceReader {
  /// What a word means as a place.
  enum Finding {
    case none
    case place([LocalGovernment], alternatives: [LocalGovernment])
    case region(Region)
    /// It bears a place's name but is to be read as letters.
    case letters([LocalGovernment], because: SearchInterpretation.Reason)
  }

  let gazetteer: Gazetteer
  /// The governments that issue every list in question: as participants they would leave nothing.
  let issuers: Set<LocalGovernmentCode>
  /// In how many programmes a word stands as letters.
  let occurrences: (String) -> Int

  func finding(for word: String) -> Finding {
    let folded = TextFolding.units(of: word)
    guard !folded.isEmpty, !isPlainNumber(folded) else { return .none }
    let english = EnglishPlaceName.governments(named: word, in: gazetteer)
    if !english.isEmpty { return place(english, alternatives: []) }
    let candidates = gazetteer.governments(named: word)
    let exact = candidates.filter { isNamed($0, folded) }
    if !exact.isEmpty { return place(exact, alternatives: []) }
    if let region = gazetteer.region(named: word) ?? region(inEnglish: folded) {
      return .region(region)
    }
    if let prefecture = candidates.first(where: { $0.code.isPrefecture }) {
      return finding(for: word, folded, prefecture, of: candidates)
    }
    let municipalities = candidates.filter { $0.kind != .ward }
    let cities = municipalities.filter { $0.kind == .designatedCity }
    // Among those that share a name, one city of the largest is meant: 横浜 is 横浜市, not 横浜町.
    guard let first = cities.count == 1 ? cities.first : municipalities.first else {
      return .none
    }
    // A single character is a word before it is a place: 光, 森, 港.
    guard municipalities.count == 1 || cities.count == 1, folded.count > 1 else {
      return .letters(candidates, because: folded.count > 1 ? .ambiguous : .otherWord)
    }
    return isOtherWord(word, folded, than: first)
      ? .letters(candidates, because: .otherWord)
      : place([first], alternatives: candidates.filter { $0 != first })
  }

  /// The region of several prefectures whose English name it is: Tohoku, which is a town's, too.
  private func region(inEnglish folded: [UInt16]) -> Region? {
    gazetteer.regions.first {
      $0.members.count > 1 && TextFolding.units(of: $0.english) == folded
    }
  }

  private func finding(
    for word: String, _ folded: [UInt16], _ prefecture: LocalGovernment,
    of candidates: [LocalGovernment]
  ) -> Finding {
    let isStem = TextFolding.units(of: prefecture.name).starts(with: folded)
    // Short readings are everyday syllables: なら, みえ, さが.
    if !isStem, folded.count < 4, occurrences(word) > 0 {
      return .letters(candidates, because: .otherWord)
    }
    return place([prefecture], alternatives: candidates.filter { $0 != prefecture })
  }

  private func place(_ governments: [LocalGovernment], alternatives: [LocalGovernment]) -> Finding {
    if governments.allSatisfy({ issuers.contains($0.code) }) {
      return .letters(governments, because: .issuer)
    }
    return .place(governments, alternatives: alternatives)
  }

  /// Whether the letters mostly stand apart from the place's name: 多摩 in 多摩産材, never 多摩市.
  private func isOtherWord(_ word: String, _ folded: [UInt16], than place: LocalGovernment) -> Bool
  {
    let letters = occurrences(word)
    guard TextFolding.units(of: place.name).starts(with: folded) else { return letters > 0 }
    return letters > 2 * occurrences(place.name)
  }

  private func isNamed(_ government: LocalGovernment, _ folded: [UInt16]) -> Bool {
    let names = [
      government.name, gazetteer.fullName(of: government), government.district,
      government.code.sixDigits, government.nameInKana,
    ]
    return names.contains { $0.map { TextFolding.units(of: $0) } == folded }
      || isSpelledAlike(government, folded)
  }

  /// The matcher knows more spellings (龍が崎市) than folding does: what it finds for a word as long
  /// as the name and with its suffix is that name.
  private func isSpelledAlike(_ government: LocalGovernment, _ folded: [UInt16]) -> Bool {
    let name = TextFolding.units(of: government.name)
    return name.count == folded.count && name.count > 2 && name.last == folded.last
      && name.first == folded.first
  }

  /// Five digits are a number; only six with the right check digit are a code.
  private func isPlainNumber(_ folded: [UInt16]) -> Bool {
    folded.count != 6 && folded.allSatisfy { (0x30...0x39).contains($0) }
  }
}
