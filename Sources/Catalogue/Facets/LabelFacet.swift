import Lists

/// The facets of a label that each programme has once: its theme, its bureau.
struct LabelFacet: Facet {
  let kind: FacetKind
  private let column: LabelColumn
  private let scope: CatalogueScope
  private let slugs: [Slugs]
  private let choice: FacetChoice
  private let admitted: [Bool]

  static func themes(in context: FacetContext) -> LabelFacet {
    LabelFacet(.theme, context.contents.labels.themes, slug: Slugs.theme, in: context)
  }

  static func bureaus(in context: FacetContext) -> LabelFacet {
    LabelFacet(.bureau, context.contents.labels.bureaus, slug: Slugs.bureau, in: context)
  }

  private init(
    _ kind: FacetKind, _ column: LabelColumn, slug: (String) -> Slugs, in context: FacetContext
  ) {
    self.kind = kind
    self.column = column
    scope = context.scope
    let choice = context.filters[kind]
    let slugs = column.names.map(slug)
    self.slugs = slugs
    self.choice = choice
    admitted = slugs.map { value in
      (choice.included.isEmpty || choice.included.contains { value.isNamed($0) })
        && !choice.excluded.contains { value.isNamed($0) }
    }
  }

  func admits(_ entry: Int) -> Bool { admitted[Int(column.entries[entry])] }

  func values(of entries: [UInt32]) -> [FacetValue] {
    var counts = [Int](repeating: 0, count: slugs.count)
    let labels = column.entries
    for entry in entries { counts[Int(labels[Int(entry)])] += 1 }
    return column.numbers(in: scope).map { number in
      let value = slugs[number]
      return FacetValue(
        key: value.slug, label: value.name, count: counts[number],
        isSelected: choice.included.contains { value.isNamed($0) },
        isExcluded: choice.excluded.contains { value.isNamed($0) })
    }
  }
}

extension Slugs {
  /// Whether a filter's word means it.
  func isNamed(_ word: String) -> Bool { word == slug || word == name.ja }
}
