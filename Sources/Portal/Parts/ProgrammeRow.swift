import Catalogue
import Lists
import Mustache
import Participation

/// A programme as one row of a list.
struct ProgrammeRow: Sendable, MustacheParent {
  /// The number as the list has it.
  let number: String
  /// The address of its page.
  let href: String
  /// The name, with places to break it and found words marked.
  let name: SafeHTML
  let nameIsJapanese: Bool
  /// The name in the list's own words beside an English one.
  let original: SafeHTML?
  /// The bureau's name and page.
  let bureau: String
  let bureauLabel: SafeHTML
  /// Absent where the list names no bureau.
  let bureauHref: String?
  let bureauIsJapanese: Bool
  /// The theme's name.
  let theme: String
  let themeLabel: SafeHTML
  let themeIsJapanese: Bool
  /// The description, of which one line shows.
  let about: SafeHTML
  let aboutIsJapanese: Bool
  /// Whether the list gives a link.
  let hasLink: Bool
  /// How the place asked for stands to it.
  let relation: RelationText?

  init(
    _ entry: CatalogueEntry, in request: PageRequest, name: SafeHTML? = nil,
    about: SafeHTML? = nil, relation: RelationText? = nil
  ) {
    let programme = entry.programme
    let bureauNames = Slugs.bureau(programme.bureau)
    let themeNames = Slugs.theme(programme.theme)
    number = programme.number ?? "–"
    href = request.href(Address.programme(programme.id))
    let named = ProgrammeName(programme, in: request.language)
    let hasName = !programme.name.isEmpty
    let official = name ?? request.official(programme.name, isBreaking: true)
    self.name = hasName && named.isJapanese ? official : named.html(in: request)
    nameIsJapanese = named.isJapanese
    original = hasName && !named.isJapanese ? official : nil
    let hasBureau = !programme.bureau.isEmpty
    bureau = (hasBureau ? bureauNames.name : AbsentName.bureau).text(in: request.language)
    bureauLabel = hasBureau ? request.official(bureau) : request.html(bureau)
    bureauHref = hasBureau ? request.href(Address.bureau(bureauNames.slug)) : nil
    bureauIsJapanese =
      request.language.isJapanese || (hasBureau && bureau == programme.bureau)
    theme = themeNames.name.text(in: request.language)
    themeLabel = request.official(theme)
    themeIsJapanese = request.language.isJapanese || theme == programme.theme
    // More than a line never shows, and the whole is on the programme's page.
    let summary = about == nil ? programme.texts?.summary(in: request.language) : nil
    self.about =
      about ?? summary.map { request.line($0) }
      ?? SafeHTML(text: programme.description.prefix(80))
    aboutIsJapanese = summary == nil || request.language.isJapanese
    hasLink = !programme.links.isEmpty
    self.relation = relation
  }

  func child(named field: String) -> Any? {
    switch field {
    case "number": number
    case "href": href
    case "name": name
    case "nameIsJapanese": nameIsJapanese
    case "original": orAbsent(original)
    case "aboutIsJapanese": aboutIsJapanese
    case "bureau": bureau
    case "bureauLabel": bureauLabel
    case "bureauHref": orAbsent(bureauHref)
    case "bureauIsJapanese": bureauIsJapanese
    case "theme": theme
    case "themeLabel": themeLabel
    case "themeIsJapanese": themeIsJapanese
    case "about": about
    case "hasLink": hasLink
    case "relation": orAbsent(relation)
    default: nil
    }
  }
}
