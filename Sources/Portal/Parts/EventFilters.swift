import Catalogue
import CivilDates
import Events
import Lists
import LocalGovernments
import Participation

/// The form that narrows events or news, and what they are narrowed by.
struct EventFilters: Sendable {
  /// One choice with its options.
  struct Selection: Sendable {
    /// The name in the query.
    let name: String
    let isPlace: Bool
    let isHome: Bool
    let isTheme: Bool
    let isHolder: Bool
    let isSender: Bool
    /// The issuer's prefecture, where all lists are of one.
    let home: String?
    let options: [Option]

    init(_ name: String, ofNews: Bool = false, home: String? = nil, _ options: [Option]) {
      self.name = name
      isPlace = name == "place"
      isHome = name == "home"
      isTheme = name == "theme"
      isHolder = name == "holder" && !ofNews
      isSender = name == "holder" && ofNews
      self.home = home
      self.options = options
    }
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
  /// The words that are looked for.
  let words: String
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
    var open = query.filter
    open.places = []
    open.isAtHome = nil
    open.themes = []
    open.holder = nil
    var seen: Set<String> = []
    let all = request.catalogue.calendar.entries(in: days) { request.catalogue.matches($0, open) }
      .map(\.event).filter { seen.insert($0.id).inserted }
    func events(without condition: (inout EventFilter) -> Void) -> [Event] {
      var filter = query.filter
      condition(&filter)
      return filter == open ? all : all.filter { request.catalogue.matches($0, filter) }
    }
    let anywhere = events {
      $0.places = []
      $0.isAtHome = nil
    }
    let places = request.catalogue.counts(of: anywhere).places
    let themes = request.catalogue.counts(of: events { $0.themes = [] }).themes
    let holders = request.catalogue.counts(of: events { $0.holder = nil }).holders
    self.init(
      query.items,
      [
        Selection(
          "place",
          Self.governments(places, among: query.filter.places, request) { place in
            var filter = EventFilter()
            filter.places = [place]
            return anywhere.count { request.catalogue.matches($0, filter) }
          }),
        Selection(
          "home", home: Self.onlyHome(request), Self.home(places, query.filter.isAtHome, request)),
        Selection("theme", Self.themes(themes, query.filter.themes, request)),
        Selection(
          "holder",
          Self.governments(holders, among: query.filter.holder.map { [$0] } ?? [], request)),
      ], in: request)
  }

  init(_ query: NewsQuery, in request: PageRequest) {
    let counts = request.catalogue.newsCounts
    self.init(
      query.items,
      [
        Selection("theme", Self.themes(counts.themes, query.filter.themes, request)),
        Selection(
          "holder", ofNews: true,
          Self.governments(
            counts.holders, among: query.filter.holder.map { [$0] } ?? [], request)),
      ], in: request)
  }

  private init(_ items: [QueryItem], _ selections: [Selection], in request: PageRequest) {
    action = Link(path: request.path).href(request.language)
    words = items.first { $0.name == "q" }?.value ?? ""
    // A field of choice has room for one value: several are carried along unseen.
    let single = selections.filter { selection in
      !selection.options.isEmpty && items.count { $0.name == selection.name } <= 1
    }
    self.selections = single
    let chosen = Set(single.map(\.name)).union(["q"])
    kept = items.filter { !chosen.contains($0.name) }
      .map { ProgrammesPage.KeptField(name: $0.name, value: $0.value) }
    active = items.filter { $0.name != "kind" }.map { item in
      let (text, isJapanese) = Self.words(of: item, in: request)
      return Active(
        what: Self.heads[item.name].map { request.phrase($0) + request.phrase("events.colon") },
        text: text, html: request.official(text), isJapanese: isJapanese,
        removeHref: Link(path: request.path, query: items.filter { $0 != item })
          .href(request.language))
    }
    isActive = !active.isEmpty
  }

  /// What a list is called, with what it is narrowed to before it.
  static func heading(
    _ items: [QueryItem], before title: String, in request: PageRequest
  ) -> String {
    let narrowing = items.filter { !["from", "until"].contains($0.name) }
      .map { words(of: $0, in: request).text }
    return (narrowing + [days(of: items, in: request), title].compactMap { $0 })
      .joined(separator: " ")
  }

  /// The days that are asked for: a month by its name, others from the first to the last.
  static func days(of items: [QueryItem], in request: PageRequest) -> String? {
    func day(_ name: String) -> CivilDate? {
      items.first { $0.name == name }.flatMap { CivilDate(iso: $0.value) }
    }
    if let first = day("from"), let last = day("until"), first <= last {
      if CalendarStretch(monthOf: first)?.days == first...last {
        return EventWords.month(first, in: request.language)
      }
      return EventWords.days(
        of: Occasion(startDay: first, endDay: last), in: request.language)
    }
    let texts = items.filter { ["from", "until"].contains($0.name) }
      .map { words(of: $0, in: request).text }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  /// What one item asks for, in words.
  static func words(
    of item: QueryItem, in request: PageRequest
  ) -> (text: String, isJapanese: Bool) {
    switch item.name {
    case "q": return (item.value, false)
    case "kind":
      return (NewsPost.Kind(rawValue: item.value).map { kind($0, in: request) } ?? "", false)
    case "home":
      return (EventsQuery.Home(rawValue: item.value).map { home($0, request) } ?? "", false)
    case "from": return (request.phrase("events.since", ["since": day(item, request)]), false)
    case "until": return (request.phrase("events.until", ["until": day(item, request)]), false)
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

  private static func day(_ item: QueryItem, _ request: PageRequest) -> String {
    CivilDate(iso: item.value).map { EventWords.wholeDay($0, in: request.language) } ?? item.value
  }

  /// What a kind of news is called.
  static func kind(_ kind: NewsPost.Kind, in request: PageRequest) -> String {
    switch kind {
    case .announcement: request.phrase("news.announcement")
    case .call: request.phrase("news.call")
    case .report: request.phrase("news.report")
    }
  }

  /// 東京都内, outside Tokyo.
  private static func home(_ home: EventsQuery.Home, _ request: PageRequest) -> String {
    let prefecture = request.catalogue.issuersPrefecture
      .map { GovernmentName($0, in: request.language).text }
    return request.phrase(
      home == .inside ? "event.atHome" : "event.away", ["home": prefecture ?? ""])
  }

  /// The prefecture of the issuer, unless the lists are of several.
  private static func onlyHome(_ request: PageRequest) -> String? {
    let homes = Set(request.catalogue.currentEditions.compactMap { $0.issuer?.prefecture })
    guard homes.count == 1 else { return nil }
    return request.catalogue.issuersPrefecture
      .map { GovernmentName($0, in: request.language).short }
  }

  private static func home(
    _ counts: [LocalGovernmentCode: Int], _ isAtHome: Bool?, _ request: PageRequest
  ) -> [Option] {
    guard let prefecture = request.catalogue.issuersPrefecture else { return [] }
    let all = counts.values.reduce(0, +)
    let inside = counts[prefecture.code] ?? 0
    return EventsQuery.Home.allCases.map { choice in
      Option(
        key: choice.rawValue, label: home(choice, request), isJapanese: false,
        count: choice == .inside ? inside : all - inside,
        isSelected: isAtHome == (choice == .inside))
    }
  }

  /// The governments that are counted, and those that are asked for though they are not.
  private static func governments(
    _ counts: [LocalGovernmentCode: Int], among asked: [LocalGovernmentCode],
    _ request: PageRequest, count: (LocalGovernmentCode) -> Int = { _ in 0 }
  ) -> [Option] {
    Set(counts.keys).union(asked).sorted().compactMap { code in
      request.gazetteer[code].map { government in
        let name = GovernmentName(government, in: request.language)
        return Option(
          key: code.sixDigits, label: name.text, isJapanese: name.isJapanese,
          count: counts[code] ?? count(code), isSelected: asked.contains(code))
      }
    }
  }

  private static func themes(
    _ counts: [String: Int], _ asked: [String], _ request: PageRequest
  ) -> [Option] {
    request.catalogue.themes(edition: SearchFilters.everyEdition).compactMap { theme in
      guard let count = counts[theme.slug] ?? (asked.contains(theme.slug) ? 0 : nil) else {
        return nil
      }
      return Option(
        key: theme.slug, label: theme.name.text(in: request.language),
        isJapanese: request.language == .english && theme.name.en == theme.name.ja,
        count: count, isSelected: asked.contains(theme.slug))
    }
  }
}
