package import Lists

/// A theme of the lists and how many programmes it has.
package struct ThemeSummary: Sendable, Hashable, Identifiable {
  /// Its word in addresses: `industry`.
  package let slug: String
  /// Its name in both languages; the Japanese one as the list has it.
  package let name: Bilingual
  /// How many programmes it has.
  package let count: Int

  /// The word in addresses.
  package var id: String { slug }
}

/// A bureau of the lists and how many programmes it has in its charge.
package struct BureauSummary: Sendable, Hashable, Identifiable {
  /// Its word in addresses: `waterworks`.
  package let slug: String
  /// Its name in both languages; the Japanese one as the list has it.
  package let name: Bilingual
  /// How many programmes it has.
  package let count: Int

  /// The word in addresses.
  package var id: String { slug }
}

extension Catalogue {
  /// The themes in file order; a row without one counts nowhere.
  package func themes(edition: String? = nil) -> [ThemeSummary] {
    let column = contents.labels.themes
    return column.uses(in: contents.scope(of: edition)).compactMap {
      guard !column.names[$0.number].isEmpty else { return nil }
      let slug = Slugs.theme(column.names[$0.number])
      return ThemeSummary(slug: slug.slug, name: slug.name, count: $0.count)
    }
  }

  /// The bureaus in file order; a row without one counts nowhere.
  package func bureaus(edition: String? = nil) -> [BureauSummary] {
    let column = contents.labels.bureaus
    return column.uses(in: contents.scope(of: edition)).compactMap {
      guard !column.names[$0.number].isEmpty else { return nil }
      let slug = Slugs.bureau(column.names[$0.number])
      return BureauSummary(slug: slug.slug, name: slug.name, count: $0.count)
    }
  }
}
