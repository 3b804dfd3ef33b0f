import Catalogue
import Lists
import LocalGovernments
import Participation

/// Which programmes a figure counts, and under which relation: the query of the pages of figures.
struct FigureFilter: Sendable {
  /// A value of a choice in the form.
  struct Option: Sendable {
    let key: String
    let text: String
    let isSelected: Bool
    let isJapanese: Bool
  }

  let theme: String?
  let bureau: String?
  let relation: Relation
  let edition: String?
  /// The programmes that count, in file order.
  let entries: [CatalogueEntry]
  let themes: [Option]
  let bureaus: [Option]
  let relations: [Option]
  /// The lists to choose from; none where there is one issuer's only.
  let editions: [EditionChoice.Option]
  /// What was chosen, in words; `nil` where nothing was.
  let chosen: String?
  /// The theme and the bureau chosen, in words; `nil` where all count.
  let narrowed: String?
  /// What the relation is called.
  let relationText: String
  /// What the numbers count: the theme and bureau chosen, and the relation.
  let counts: String

  init(_ request: PageRequest) throws(RequestFault) {
    let edition = try request.edition()?.id
    let themeKey = request.query.value("theme")
    let bureauKey = request.query.value("bureau")
    relation = try request.query.choice("relation") ?? .named
    let themes = request.catalogue.themes(edition: edition)
    let bureaus = request.catalogue.bureaus(edition: edition)
    // What only another list has counts nothing in this one.
    let every = SearchFilters.everyEdition
    if let themeKey,
      !request.catalogue.themes(edition: every).contains(where: { $0.slug == themeKey })
    {
      throw .unknown(what: .theme, key: themeKey)
    }
    if let bureauKey,
      !request.catalogue.bureaus(edition: every).contains(where: { $0.slug == bureauKey })
    {
      throw .unknown(what: .bureau, key: bureauKey)
    }
    theme = themeKey
    bureau = bureauKey
    self.edition = request.query.value("edition")
    entries = request.entries(edition).filter { entry in
      (themeKey == nil || Slugs.theme(entry.programme.theme).slug == themeKey)
        && (bureauKey == nil || Slugs.bureau(entry.programme.bureau).slug == bureauKey)
    }
    self.themes = themes.map {
      let text = $0.name.text(in: request.language)
      return Option(
        key: $0.slug, text: text, isSelected: $0.slug == themeKey, isJapanese: text == $0.name.ja)
    }
    self.bureaus = bureaus.map {
      let text = $0.name.text(in: request.language)
      return Option(
        key: $0.slug, text: text, isSelected: $0.slug == bureauKey, isJapanese: text == $0.name.ja)
    }
    editions = EditionChoice.options(chosen: edition, in: request)
    let wanted = relation
    relations = Relation.allCases.map {
      Option(
        key: $0.rawValue,
        text: request.site.phrases.text(.relation, $0.rawValue, in: request.language),
        isSelected: $0 == wanted, isJapanese: false)
    }
    relationText = request.site.phrases.text(.relation, relation.rawValue, in: request.language)
    let groups = (self.themes + self.bureaus).filter(\.isSelected).map(\.text)
    narrowed = groups.isEmpty ? nil : groups.joined(separator: request.phrase("parts.dot"))
    counts = (groups + [relationText]).joined(separator: request.phrase("parts.dot"))
    let words = groups + (relation == .named ? [] : [relationText])
    chosen = words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The list of the programmes that a number counts, of one theme where the number is of one.
  func list(at code: String, theme cell: String? = nil) -> Link {
    var query = [QueryItem("at", code), QueryItem("relation", relation.rawValue)]
    if let theme = cell ?? theme { query.append(QueryItem("theme", theme)) }
    if let bureau { query.append(QueryItem("bureau", bureau)) }
    // Figures count one edition, where the list takes the newest of each issuer.
    if let counted = entries.first?.edition.id { query.append(QueryItem("edition", counted)) }
    return Address.programmes(query: query)
  }
}

extension RelationCounts {
  /// The number under one relation.
  subscript(relation: Relation) -> Int {
    switch relation {
    case .named: named
    case .covered: covered
    case .possible: possible
    }
  }
}
