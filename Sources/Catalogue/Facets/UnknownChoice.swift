/// A value chosen in a facet that no list has.
package struct UnknownChoice: Sendable, Hashable {
  /// The facet.
  package let kind: FacetKind
  /// The value.
  package let value: String
}

extension Catalogue {
  /// The first theme, bureau, prefecture or role of the filters that stands in none of the editions:
  /// a slip of the pen, where one that merely finds nothing stands in some.
  package func unknownChoice(in filters: SearchFilters) -> UnknownChoice? {
    let themes = contents.labels.themes.names.map(Slugs.theme)
    let bureaus = contents.labels.bureaus.names.map(Slugs.bureau)
    let participation = contents.participation
    let known: [(FacetKind, (String) -> Bool)] = [
      (.theme, { word in themes.contains { $0.isNamed(word) } }),
      (.bureau, { word in bureaus.contains { $0.isNamed(word) } }),
      (.prefecture, { participation.prefectures.mask(of: [$0]) != 0 }),
      (.role, { participation.roles.names.contains($0) }),
    ]
    for (kind, isKnown) in known {
      let choice = filters[kind]
      if let value = (choice.included + choice.excluded).first(where: { !isKnown($0) }) {
        return UnknownChoice(kind: kind, value: value)
      }
    }
    return nil
  }
}
