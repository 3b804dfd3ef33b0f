package import LocalGovernments

/// What someone looks for.
package struct SearchRequest: Sendable, Hashable {
  /// What order the hits come in; every order ends at the edition and the number.
  package enum Sort: String, Sendable, Hashable, CaseIterable {
    /// Closest relation to the place first, then the best match.
    case relevance
    /// By number.
    case number
    /// By name.
    case name
    /// By bureau, in the order of the list.
    case bureau
  }

  /// The words as typed: words and places, "phrases", -exclusions.
  package var text: String
  /// What the hits are restricted to besides.
  package var filters: SearchFilters
  /// The order.
  package var sort: Sort
  /// How many hits to pass over.
  package var offset: Int
  /// How many hits to give at most.
  package var limit: Int

  /// Makes a request.
  package init(
    text: String = "", filters: SearchFilters = SearchFilters(), sort: Sort = .relevance,
    offset: Int = 0, limit: Int = 20
  ) {
    self.text = text
    self.filters = filters
    self.sort = sort
    self.offset = offset
    self.limit = limit
  }
}

/// What hits are restricted to besides the words.
package struct SearchFilters: Sendable, Hashable {
  /// As `edition`: every edition, older ones too.
  package static let everyEdition = "all"

  /// Themes, by slug or name.
  package var themes: FacetChoice
  /// Bureaus, by slug or name.
  package var bureaus: FacetChoice
  /// Prefectures that are named, covered or possible as such, by code. Hits show their relation to
  /// those included, as to a place.
  package var prefectures: FacetChoice
  /// Relations, by raw value: to the place where one is given, else to any government.
  package var relations: FacetChoice
  /// Roles, as the list words them: of the place where one is given, else of any government.
  package var roles: FacetChoice
  /// A government that takes part.
  package var place: LocalGovernmentCode?
  /// The edition; `nil` for the current ones.
  package var edition: String?

  /// Makes filters; without arguments they restrict nothing.
  package init(
    themes: FacetChoice = [], bureaus: FacetChoice = [], prefectures: FacetChoice = [],
    relations: FacetChoice = [], roles: FacetChoice = [], place: LocalGovernmentCode? = nil,
    edition: String? = nil
  ) {
    self.themes = themes
    self.bureaus = bureaus
    self.prefectures = prefectures
    self.relations = relations
    self.roles = roles
    self.place = place
    self.edition = edition
  }

  /// The choice made in a facet.
  package subscript(kind: FacetKind) -> FacetChoice {
    switch kind {
    case .theme: themes
    case .bureau: bureaus
    case .prefecture: prefectures
    case .relation: relations
    case .role: roles
    }
  }
}

/// The values chosen in one facet: any of the included ones, none of the excluded.
package struct FacetChoice: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// One of these must hold, unless there are none.
  package var included: [String]
  /// None of these may hold.
  package var excluded: [String]

  /// Whether nothing is chosen.
  package var isEmpty: Bool { included.isEmpty && excluded.isEmpty }

  /// Makes a choice.
  package init(included: [String], excluded: [String] = []) {
    self.included = included
    self.excluded = excluded
  }

  /// Makes a choice of values to include.
  package init(arrayLiteral elements: String...) {
    self.init(included: elements)
  }
}
