import Catalogue
import Lists
import LocalGovernments

/// One facet of the list as a group of check boxes.
struct FacetPanel: Sendable {
  /// One value.
  struct Value: Sendable {
    /// What the form sends.
    let key: String
    let label: SafeHTML
    let isJapanese: Bool
    let count: Int
    let isSelected: Bool
    /// Whether choosing it would leave nothing.
    let isDisabled: Bool
  }

  /// The name in the query.
  let name: String
  /// What stands over it.
  let heading: SafeHTML
  /// Whether it is folded where there is little room, and unfolded again because of a choice.
  let isFolded: Bool
  let isChosen: Bool
  /// The values; those that would leave nothing are left out of long ones.
  let values: [Value]
  /// Whether there are so many that they scroll, and how many.
  let isLong: Bool
  let valueCount: Count
  /// Whether some of them certainly stand below the edge.
  let hasMore: Bool

  private static let longest = 12
  // What the height of a long one shows, of one line each.
  private static let shown = 6

  init(_ facet: FacetSummary, in request: PageRequest) {
    name = facet.kind.rawValue
    heading = request.html(Self.heading(of: facet, in: request))
    isFolded = facet.kind == .prefecture || facet.kind == .role
    isChosen = facet.values.contains(where: \.isSelected)
    let isLong = facet.values.count > Self.longest
    self.isLong = isLong
    let kept = facet.values.filter { $0.count > 0 || $0.isSelected || !isLong }
    // What is chosen must not stand below the edge of a list that scrolls.
    let ordered =
      isLong ? kept.filter(\.isSelected) + kept.filter { !$0.isSelected } : kept
    values = ordered.map { value in
      Value(
        key: value.key, label: Self.html(of: value, in: facet, request),
        isJapanese: request.language == .english
          && Self.label(of: value, in: facet, request) == value.label.ja, count: value.count,
        isSelected: value.isSelected, isDisabled: value.count == 0 && !value.isSelected)
    }
    valueCount = Count(values.count)
    hasMore = isLong && values.count > Self.shown
  }

  /// What a facet is called in the page's language.
  static func heading(of facet: FacetSummary, in request: PageRequest) -> String {
    switch facet.kind {
    case .theme: request.phrase("programmes.theme")
    case .bureau: request.phrase("programmes.bureau")
    case .prefecture: request.phrase("programmes.prefecture")
    case .relation: request.phrase("programmes.relation")
    case .role: request.phrase("programmes.role")
    }
  }

  /// What a value is called in the page's language.
  static func label(
    of value: FacetValue, in facet: FacetSummary, _ request: PageRequest
  ) -> String {
    facet.kind == .relation && request.language == .easy
      ? request.site.phrases.text(.relation, value.key, in: request.language)
      : value.label.text(in: request.language)
  }

  /// The same as markup: ours where it says how a list is worded, or else a name.
  static func htmlLabel(
    of value: FacetValue, in facet: FacetSummary, _ request: PageRequest
  ) -> SafeHTML {
    let label = label(of: value, in: facet, request)
    return facet.kind == .relation ? request.html(label) : request.official(label)
  }

  /// The same beside the values of its kind; a prefecture by its full name.
  private static func html(
    of value: FacetValue, in facet: FacetSummary, _ request: PageRequest
  ) -> SafeHTML {
    let prefecture =
      facet.kind == .prefecture
      ? LocalGovernmentCode(value.key).flatMap { request.gazetteer[$0] } : nil
    if let prefecture { return GovernmentName(prefecture, in: request.language).html(in: request) }
    return htmlLabel(of: value, in: facet, request)
  }
}
