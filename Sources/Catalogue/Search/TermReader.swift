import LocalGovernments
import Participation

/// Reads the words of a query and looks each up: as letters or as a place.
struct TermReader {
  /// A term and which entries it matches.
  struct ReadTerm {
    let term: SearchInterpretation.Term
    /// The folded letters; empty for a place.
    let letters: [UInt16]
    /// The governments of a place; empty for letters.
    let governments: GovernmentSet
    /// For each entry of the catalogue: for letters the fields, for a place the relation; 0 where
    /// it does not match.
    let matches: [UInt8]
  }

  private let contents: CatalogueContents
  private let scope: CatalogueScope
  private let places: PlaceReader
  private let issuers: GovernmentSet

  init(contents: CatalogueContents, scope: CatalogueScope) {
    self.contents = contents
    self.scope = scope
    let issuing = scope.editions.map { contents.editions[$0].issuer }
    let codes = Set(issuing.compactMap(\.self))
    let isSole = codes.count == 1 && !issuing.contains(nil)
    places = PlaceReader(
      gazetteer: contents.gazetteer, issuers: isSole ? codes : [],
      occurrences: { word in
        let matches = contents.search.fields(
          matching: TextFolding.units(of: word), entries: contents.count)
        return scope.ranges.joined().reduce(0) { $0 + (matches[$1] == 0 ? 0 : 1) }
      })
    issuers = GovernmentSet(
      ordinals: isSole ? codes.compactMap { contents.gazetteer[$0]?.ordinal } : [])
  }

  /// The words with those put together that are an English name: Kosuge Village, Bureau of
  /// Waterworks.
  func joined(_ words: [QueryParser.Word]) -> [QueryParser.Word] {
    contents.labels.bureauNames.joined(words).reduce(into: []) { joined, word in
      guard let last = joined.last, !last.isPhrase, !word.isPhrase, !word.isExcluded else {
        return joined.append(word)
      }
      let text = last.text + " " + word.text
      guard !EnglishPlaceName.governments(named: text, in: contents.gazetteer).isEmpty else {
        return joined.append(word)
      }
      joined[joined.count - 1] = last.joined(to: word)
    }
  }

  /// The terms of a word as typed; several where it joins words by 「・」 and is no name itself.
  func terms(of word: QueryParser.Word) -> [ReadTerm] {
    let parts = QueryParser.parts(of: word)
    guard parts.count > 1, case .none = places.finding(for: word.text) else {
      return [term(of: word)].compactMap(\.self)
    }
    return parts.compactMap { term(of: $0) }
  }

  private func term(of word: QueryParser.Word) -> ReadTerm? {
    let letters = TextFolding.units(of: Self.number(in: word.text) ?? word.text)
    guard !letters.isEmpty else { return nil }
    if word.isPhrase { return read(word, letters, as: .letters) }
    if let bureau = bureau(word, letters) { return bureau }
    if let theme = theme(of: letters) { return read(word, letters, as: .theme(theme)) }
    switch places.finding(for: word.text) {
    case .none:
      return read(word, letters, as: .letters)
    case .letters(let governments, let reason):
      return read(word, letters, as: .placeAsLetters(governments, because: reason))
    case .region(let region):
      return read(
        word, letters, as: .region(region), members: contents.gazetteer.area(of: region))
    case .place(let governments, let alternatives):
      let members = GovernmentSet(ordinals: governments.flatMap(existing).map(\.ordinal))
      return read(
        word, letters, as: .place(governments), members: members, alternatives: alternatives)
    }
  }

  /// The programme's number in `No.76` or `№76`.
  private static func number(in word: String) -> String? {
    word.wholeMatch(of: /(?:No\.?|№|Ｎｏ．?)([0-9０-９]+)/.ignoresCase()).map { String($0.1) }
  }

  /// A government that is gone answers by those that stand in its place, too.
  private func existing(_ government: LocalGovernment) -> [LocalGovernment] {
    [government] + contents.gazetteer.successors(of: government)
  }

  private func theme(of letters: [UInt16]) -> String? {
    let themes = contents.labels.themes
    return themes.folded.firstIndex(of: letters).map { Slugs.theme(themes.names[$0]).slug }
  }

  /// The programmes of the bureau whose name the word is, where the scope has any.
  private func bureau(_ word: QueryParser.Word, _ letters: [UInt16]) -> ReadTerm? {
    guard
      let slug = contents.labels.bureauNames.slug(of: letters, issuers: issuerNames)
    else { return nil }
    let bureaus = contents.labels.bureaus
    let isOfIt = bureaus.names.map { Slugs.bureau($0).slug == slug }
    let matches = bureaus.entries.map { isOfIt[Int($0)] ? SearchIndex.bureauBit : 0 }
    guard scope.contains(matches) else { return nil }
    return ReadTerm(
      term: make(word, .bureau(slug), isFound: true), letters: [], governments: GovernmentSet(),
      matches: matches)
  }

  /// What may stand before a bureau's name: 東京都水道局.
  private var issuerNames: [[UInt16]] {
    scope.editions.compactMap { contents.editions[$0].issuer }
      .compactMap { contents.gazetteer[$0]?.name }.map(TextFolding.units(of:))
  }

  private func read(
    _ word: QueryParser.Word, _ letters: [UInt16], as reading: SearchInterpretation.Reading
  ) -> ReadTerm {
    let matches = matches(of: letters, .words)
    guard !scope.contains(matches) else {
      if let widened = withEquals(word, letters, matches) { return widened }
      return ReadTerm(
        term: make(word, reading, isFound: true), letters: letters, governments: GovernmentSet(),
        matches: matches)
    }
    if !word.isPhrase, !word.isExcluded, let synonym = synonym(for: letters) {
      return ReadTerm(
        term: make(word, .synonym(synonym.word), isFound: true), letters: synonym.letters,
        governments: GovernmentSet(), matches: synonym.matches)
    }
    // A word that is not finished: decarb.
    let isWhole = Synonyms.knows(letters) || letters.contains { $0 >= 0x80 }
    let beginnings = isWhole ? matches : self.matches(of: letters, .beginnings)
    return ReadTerm(
      term: make(word, reading, isFound: scope.contains(beginnings)), letters: letters,
      governments: GovernmentSet(), matches: beginnings)
  }

  /// A word that is found, with those found that mean the same; `nil` where there are none.
  private func withEquals(_ word: QueryParser.Word, _ letters: [UInt16], _ matches: [UInt8])
    -> ReadTerm?
  {
    guard !word.isPhrase, !word.isExcluded else { return nil }
    let equals = Synonyms.equals(of: letters).compactMap { equal in
      let matches = self.matches(of: TextFolding.units(of: equal), .words)
      return scope.contains(matches) ? (word: equal, matches: matches) : nil
    }
    guard !equals.isEmpty else { return nil }
    let reading = ([word.text] + equals.map(\.word)).joined(separator: " / ")
    return ReadTerm(
      term: make(word, .synonym(reading), isFound: true), letters: letters,
      governments: GovernmentSet(),
      matches: equals.reduce(into: matches) { all, equal in
        for entry in all.indices { all[entry] |= equal.matches[entry] }
      })
  }

  /// The likeliest word near in meaning, or the same in the other spelling, that is found.
  private func synonym(
    for letters: [UInt16]
  ) -> (word: String, letters: [UInt16], matches: [UInt8])? {
    for word in EnglishWord.otherSpellings(of: letters) + Synonyms.words(for: letters) {
      let letters = TextFolding.units(of: word)
      let matches = matches(of: letters, .words)
      if scope.contains(matches) { return (word, letters, matches) }
    }
    return nil
  }

  /// The readings of a word that is found by others near in meaning that are found, too.
  func alternatives(to read: ReadTerm) -> [ReadTerm] {
    let term = read.term
    guard term.reading == .letters, !term.isPhrase, !term.isExcluded else { return [] }
    let word = QueryParser.Word(
      text: term.text, range: term.range, isPhrase: false, isExcluded: false)
    return Synonyms.words(for: TextFolding.units(of: term.text)).compactMap { synonym in
      let letters = TextFolding.units(of: synonym)
      let matches = matches(of: letters, .words)
      guard scope.contains(matches) else { return nil }
      return ReadTerm(
        term: make(word, .synonym(synonym), isFound: true), letters: letters,
        governments: GovernmentSet(), matches: matches)
    }
  }

  private func matches(of letters: [UInt16], _ english: SearchIndex.EnglishMatch) -> [UInt8] {
    contents.search.fields(matching: letters, english: english, entries: contents.count)
  }

  private func read(
    _ word: QueryParser.Word, _ letters: [UInt16], as reading: SearchInterpretation.Reading,
    members: GovernmentSet, alternatives: [LocalGovernment] = []
  ) -> ReadTerm {
    let governments = members.subtracting(issuers)
    let relations = contents.participation.relations(of: governments, entries: contents.count)
    if !scope.contains(relations) {
      let asLetters = read(
        word, letters,
        as: .placeAsLetters(
          contents.gazetteer.governments(in: governments), because: .noParticipation))
      if scope.contains(asLetters.matches) { return asLetters }
    }
    return ReadTerm(
      term: make(word, reading, alternatives, isFound: true), letters: [],
      governments: governments, matches: relations)
  }

  private func make(
    _ word: QueryParser.Word, _ reading: SearchInterpretation.Reading,
    _ alternatives: [LocalGovernment] = [], isFound: Bool
  ) -> SearchInterpretation.Term {
    SearchInterpretation.Term(
      text: word.text, range: word.range, isPhrase: word.isPhrase, isExcluded: word.isExcluded,
      reading: reading, alternatives: alternatives, isFound: isFound)
  }
}

extension CatalogueScope {
  /// Whether any entry of the scope matches.
  fileprivate func contains(_ matches: [UInt8]) -> Bool {
    ranges.contains { matches[$0].contains { $0 != 0 } }
  }
}
