import Catalogue
import CivilDates
import Events
import Lists
import LocalGovernments
import Participation

/// The form that narrows a list of events, and what it is narrowed by.
struct EventFilters: Sendable {
  /// One choice with its options.
  struct Selection: Sendable {
    /// The name in the query.
    let name: String
    let isPlace: Bool
    let isTheme: Bool
    let isHolder: Bool
    let options: [Option]
  }

  struct Option: Sendable {
    let key: String
    let label: String
    let isJapanese: Bool
    let count: Int
    let isSelected: Bool
  }

  /// Something that is asked for, and the address without it.
  struct Active: Sendable {
    /// What kind of condition it is, where its words do not tell.
    let what: String?
    let text: String
    let html: SafeHTML
    let isJapanese: Bool
    let removeHref: String
  }

  private static let heads = ["place": "events.byPlace", "holder": "events.byHolder"]

  /// Where the form leads.
  let action: String
  let selections: [Selection]
  let active: [Active]
  let isActive: Bool
  /// What the form must carry along.
  let kept: [ProgrammesPage.KeptField]

  /// - Parameters:
  ///   - query: what the page asks for.
  ///   - days: the days that it shows; an option's number is that of the events it would show.
  ///   - request: the page asked for.
  init(_ query: EventsQuery, over days: ClosedRange<CivilDate>, in request: PageRequest) {
    func events(without condition: (inout EventFilter) -> Void) -> [Event] {
      var filter = query.filter
      condition(&filter)
      var seen: Set<String> = []
      return request.catalogue.calendar.entries(in: days) {
        request.catalogue.matches($0, filter)
      }.map(\.event).filter { seen.insert($0.id).inserted }
    }
    action = Link(path: request.path).href(request.language)
    selections = [
      Self.places(of: events { $0.place = nil }, query.filter, request),
      Self.themes(of: events { $0.theme = nil }, query.filter, request),
      Self.holders(of: events { $0.holder = nil }, query.filter, request),
    ].filter { !$0.options.isEmpty }
    active = query.items.map { item in
      let (text, isJapanese) = Self.words(of: item, in: request)
      return Active(
        what: Self.heads[item.name].map { request.phrase($0) + request.phrase("events.colon") },
        text: text, html: request.official(text), isJapanese: isJapanese,
        removeHref: Link(path: request.path, query: query.without(item.name))
          .href(request.language))
    }
    isActive = !active.isEmpty
    kept = query.items.filter { ["programme", "at"].contains($0.name) }
      .map { ProgrammesPage.KeptField(name: $0.name, value: $0.value) }
  }

  /// What a list of events is called, with what it is narrowed to before it.
  static func heading(_ query: EventsQuery, in request: PageRequest) -> String {
    (query.items.map { words(of: $0, in: request).0 } + [request.phrase("events.heading")])
      .joined(separator: " ")
  }

  private static func words(of item: QueryItem, in request: PageRequest) -> (String, Bool) {
    switch item.name {
    case "theme":
      let theme = request.catalogue.themes(edition: SearchFilters.everyEdition)
        .first { $0.slug == item.value }
      return (theme?.name.text(in: request.language) ?? item.value, false)
    case "programme":
      let entry =
        request.catalogue.entry(id: item.value) ?? request.catalogue.entry(lastingID: item.value)
      return (entry?.programme.name ?? item.value, true)
    default:
      guard let code = LocalGovernmentCode(item.value), let found = request.gazetteer[code] else {
        return (item.value, false)
      }
      let name = GovernmentName(found, in: request.language)
      return (name.text, name.isJapanese)
    }
  }

  private static func counted<Key: Hashable>(_ keys: [Key?]) -> [Key: Int] {
    keys.reduce(into: [:]) { counts, key in if let key { counts[key, default: 0] += 1 } }
  }

  private static func places(
    of events: [Event], _ filter: EventFilter, _ request: PageRequest
  ) -> Selection {
    var counts = counted(events.map { $0.place.government?.prefecture })
    if let chosen = filter.place { counts[chosen, default: 0] += 0 }
    return Selection(
      name: "place", isPlace: true, isTheme: false, isHolder: false,
      options: governments(counts, selected: filter.place, request))
  }

  private static func holders(
    of events: [Event], _ filter: EventFilter, _ request: PageRequest
  ) -> Selection {
    var counts = counted(events.map(\.holder.government))
    if let chosen = filter.holder { counts[chosen, default: 0] += 0 }
    return Selection(
      name: "holder", isPlace: false, isTheme: false, isHolder: true,
      options: governments(counts, selected: filter.holder, request))
  }

  private static func governments(
    _ counts: [LocalGovernmentCode: Int], selected: LocalGovernmentCode?, _ request: PageRequest
  ) -> [Option] {
    counts.sorted { $0.key < $1.key }.compactMap { code, count in
      request.gazetteer[code].map { government in
        let name = GovernmentName(government, in: request.language)
        return Option(
          key: code.sixDigits, label: name.text, isJapanese: name.isJapanese, count: count,
          isSelected: code == selected)
      }
    }
  }

  private static func themes(
    of events: [Event], _ filter: EventFilter, _ request: PageRequest
  ) -> Selection {
    var counts = counted(events.map { request.catalogue.theme(of: $0) })
    if let chosen = filter.theme { counts[chosen, default: 0] += 0 }
    let themes = request.catalogue.themes(edition: SearchFilters.everyEdition)
    return Selection(
      name: "theme", isPlace: false, isTheme: true, isHolder: false,
      options: themes.compactMap { theme in
        counts[theme.slug].map { count in
          Option(
            key: theme.slug, label: theme.name.text(in: request.language),
            isJapanese: request.language == .english && theme.name.en == theme.name.ja,
            count: count, isSelected: theme.slug == filter.theme)
        }
      })
  }
}
