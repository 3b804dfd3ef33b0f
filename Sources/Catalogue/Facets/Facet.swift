package import Lists
import LocalGovernments

/// What hits can be narrowed down by.
package enum FacetKind: String, Sendable, Hashable, CaseIterable {
  /// The theme.
  case theme
  /// The bureau in charge.
  case bureau
  /// The prefectures that programmes name, cover or may include as such.
  case prefecture
  /// The relation to the place, or to any government.
  case relation
  /// The role of the place, or of any government.
  case role
}

/// One facet with its values and how many of the hits have each.
package struct FacetSummary: Sendable, Hashable {
  /// Which facet.
  package let kind: FacetKind
  /// Its values; each is counted as if nothing were chosen in this facet.
  package let values: [FacetValue]
}

/// One value of a facet.
package struct FacetValue: Sendable, Hashable {
  /// What names it in addresses and filters.
  package let key: String
  /// What names it to people.
  package let label: Bilingual
  /// How many programmes it would leave.
  package let count: Int
  /// Whether it is chosen.
  package let isSelected: Bool
  /// Whether it is excluded.
  package let isExcluded: Bool
}

/// A facet at work on one search.
protocol Facet {
  /// Which facet it is.
  var kind: FacetKind { get }
  /// Whether what is chosen in it admits an entry.
  func admits(_ entry: Int) -> Bool
  /// Its values, counted over the entries.
  func values(of entries: [UInt32]) -> [FacetValue]
}

/// What facets are counted in.
struct FacetContext {
  let contents: CatalogueContents
  let scope: CatalogueScope
  let filters: SearchFilters
  /// The place that hits are restricted to, and its relation to each entry.
  let place: (governments: GovernmentSet, relations: [UInt8])?

  /// The facets in the order they are shown: the register.
  var facets: [any Facet] {
    [
      LabelFacet.themes(in: self), LabelFacet.bureaus(in: self), PrefectureFacet(in: self),
      RelationFacet(in: self), RoleFacet(in: self),
    ]
  }
}
