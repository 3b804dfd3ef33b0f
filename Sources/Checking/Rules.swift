/// The register of rules: a new rule is its file, one line here and its test.
public enum Rules {
  static let document: [any DocumentRule.Type] = [
    LookAlikeCharacter.self, ControlCharacter.self, PrivateCharacter.self, HalfWidthKana.self,
    FullWidthLetter.self, HeadingStyleDiffers.self,
  ]

  static let programme: [any ProgrammeRule.Type] = [
    RepeatedGovernment.self, StatedCountDiffers.self, IncompleteRegion.self, IncompleteClass.self,
    GovernmentOutsideClass.self, AbsentGovernment.self, NearlyGovernment.self, StrayGovernment.self,
    MunicipalityOutsidePrefecture.self,
    VariantSpelling.self, UnknownBureau.self, EmptyParticipants.self, NoGovernmentNamed.self,
    EmptyDescription.self, UnpairedEnumerator.self, EnumeratorGap.self, MalformedAddress.self,
    GluedAddresses.self, TextAfterAddress.self, BrokenPercentEncoding.self, UnlikeLinkText.self,
    InsecureAddress.self, OldYearInAddress.self, MissingLink.self, UnbalancedBracket.self,
    MismatchedBracket.self, BracketWidthDiffers.self, SpacedWord.self,
  ]

  static let edition: [any EditionRule.Type] = [
    StatedTotalDiffers.self, RepeatedProgramme.self, BureauSpelledTwoWays.self,
    MisspelledAddress.self,
  ]

  /// The cards of all rules, of those that reading and resolving report too, in the order in which
  /// findings at one place are told: the most telling first.
  public static let cards: [RuleCard] =
    ReadingCards.all + WordingCards.all + edition.map { $0.card } + programme.map { $0.card }
    + document.map { $0.card } + LinkCards.all

  /// The card of that identifier.
  public static func card(named identifier: String) -> RuleCard? { byIdentifier[identifier] }

  /// The identifiers nearest to a word that is none, best first.
  public static func nearest(to word: String, limit: Int = 3) -> [String] {
    let letters = Array(word.utf8)
    return cards.compactMap { card in
      NameLikeness.distance(Array(card.identifier.utf8), letters, within: max(2, letters.count / 3))
        .map { (card.identifier, $0) }
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(limit).map(\.0)
  }

  /// Where a rule stands among those that meet at one place; unknown ones come last.
  static func rank(of identifier: String) -> Int { ranks[identifier] ?? .max }

  private static let byIdentifier = Dictionary(
    cards.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  // What a link's own server said tells more than what its spelling lets one guess.
  private static let ranks = Dictionary(
    (LinkCards.all + cards).enumerated().map { ($1.identifier, $0) },
    uniquingKeysWith: { first, _ in first })
}
