import Catalogue
import Lists

/// One facet of the list as a group of check boxes.
struct FacetPanel: Sendable {
  /// One value.
  struct Value: Sendable {
    /// What the form sends.
    let key: String
    let label: String
    let isJapanese: Bool
    let count: Int
    let isSelected: Bool
    /// Whether choosing it would leave nothing.
    let isDisabled: Bool
  }

  /// The name in the query.
  let name: String
  /// Which heading stands over it.
  let isTheme: Bool
  let isBureau: Bool
  let isPrefecture: Bool
  let isRelation: Bool
  let isRole: Bool
  /// The values; those that would leave nothing are left out of long ones.
  let values: [Value]
  /// Whether there are so many that they scroll.
  let isLong: Bool

  private static let longest = 12

  init(_ facet: FacetSummary, in request: PageRequest) {
    name = facet.kind.rawValue
    isTheme = facet.kind == .theme
    isBureau = facet.kind == .bureau
    isPrefecture = facet.kind == .prefecture
    isRelation = facet.kind == .relation
    isRole = facet.kind == .role
    let isLong = facet.values.count > Self.longest
    self.isLong = isLong
    values = facet.values.filter { $0.count > 0 || $0.isSelected || !isLong }.map { value in
      let label = value.label.text(in: request.language)
      return Value(
        key: value.key, label: label,
        isJapanese: request.language == .english && label == value.label.ja, count: value.count,
        isSelected: value.isSelected, isDisabled: value.count == 0 && !value.isSelected)
    }
  }
}
