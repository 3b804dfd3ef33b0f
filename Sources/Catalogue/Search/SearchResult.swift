package import LocalGovernments
package import Participation

/// What was found, how the words were read, and what the hits have in common.
package struct SearchResult: Sendable {
  /// How many programmes match in all.
  package let total: Int
  /// How many of them stand in each relation to the place; `nil` where no place is given.
  package let relationCounts: RelationCounts?
  /// How the words were read.
  package let interpretation: SearchInterpretation
  /// The hits from `offset` on.
  package let hits: [SearchHit]
  /// The facets in the order of their register.
  package let facets: [FacetSummary]
}

/// One programme that was found.
package struct SearchHit: Sendable {
  /// The programme.
  package let entry: CatalogueEntry
  /// The government by which it answers to the place: the place itself, or the member of the
  /// region that stands closest to the programme.
  package let government: LocalGovernment?
  /// How that government takes part, and by which words, in which role.
  package let participation: Participation?
  /// Where the words were found.
  package let highlights: [Highlight]
  /// How well it matches; comparable within one result only.
  package let score: Int

  /// How the place takes part.
  package var relation: Relation? { participation?.relation }
  /// The words by which it does.
  package var wording: String? { participation?.wording }
  /// Its role.
  package var role: String? { participation?.role }
}

/// What search looks at in a programme, in the order of its weight.
package enum SearchField: String, Sendable, Hashable, CaseIterable {
  /// Its name.
  case name
  /// The cell of participants.
  case participants
  /// The bureau in charge.
  case bureau
  /// Its theme.
  case theme
  /// What it does.
  case description
  /// Its name, what it does, theme and bureau in English.
  case english
  /// Its number, matched whole.
  case number
}

/// A text, or a stretch of one, with what was found in it.
package struct Highlight: Sendable, Hashable {
  /// Whose text it is.
  package let field: SearchField
  /// The text as written; of a long one the stretch around what was found.
  package let text: String
  /// What was found, in bytes of the UTF-8 of `text`.
  package let ranges: [Range<Int>]
  /// Whether `text` begins after the field's own beginning.
  package let isCutBefore: Bool
  /// Whether `text` ends before the field's own end.
  package let isCutAfter: Bool
}
