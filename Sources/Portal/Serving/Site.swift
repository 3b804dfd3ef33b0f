import Catalogue
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation

/// What the portal loads once when it starts: phrases, templates, static files, tables of names.
struct Site: Sendable {
  let origin: Origin
  let phrases: Phrases
  /// The readings of the words of plain Japanese.
  let words: WordReadings
  let templates: Templates
  let files: StaticFiles
  let tiles: TileLayout
  /// The shapes of the prefectures together, and of each by itself.
  let outlines: Outlines
  let prefectureOutlines: [String: PrefectureOutline]
  let openAPI: OpenAPIDocument
  /// The files that the editions were published from.
  let sources: EditionSources
  /// Whom readers tell of mistakes.
  let contact: OperatorContact?
  private let fixedDay: CivilDate?

  /// Today in Japan, or the day that the configuration sets.
  var today: CivilDate { fixedDay ?? JapaneseDay.today }

  init(
    configuration: PortalConfiguration, sources: EditionSources = EditionSources()
  ) throws {
    self.sources = sources
    origin = Origin(configuration)
    fixedDay = configuration.today
    contact = configuration.contact
    let resources = Bundle.module.bundleURL.appending(path: "Resources")
    phrases = try Phrases(folder: resources.appending(path: "phrases"))
    words = try WordReadings(file: resources.appending(path: "readings.yaml"))
    templates = try Templates(
      folder: resources.appending(path: "templates"), phrases: phrases, words: words)
    files = try StaticFiles(folder: resources.appending(path: "static"))
    tiles = try TileLayout(names: resources.appending(path: "tile-names.yaml"))
    outlines = try Outlines.bundled()
    prefectureOutlines = try PrefectureOutline.bundled()
    openAPI = try OpenAPIDocument(
      file: resources.appending(path: "openapi.yaml"),
      examples: resources.appending(path: "openapi-examples.yaml"), contact: contact)
  }

  /// What a page and its files may weigh together, in bytes.
  private static let heaviest = 100_000 - 1

  /// A page's HTML; with readings, no heavier than pages are.
  func render(_ name: String, _ root: RootContext, for request: PageRequest) throws -> String {
    let html = try templates.render(name, root, for: request)
    guard request.showsReadings, request.language.isJapanese else { return html }
    return PageWeight.fitted(
      html, at: request.language.address(of: request.path), to: Self.heaviest - files.weight)
  }

  /// The shell of a page; its search field holds the query's words, or the text given.
  func shell(
    for request: PageRequest, theme: Theme, searchText: String? = nil, head: PageHead? = nil
  ) -> ShellContext {
    let language = request.language
    let link = Link(path: request.path, query: request.query.ofContent)
    let origin = origin.text
    func href(_ address: Address) -> String { address().href(language) }
    func choosing(_ name: String, _ value: String) -> String {
      var chosen = link
      chosen.query.append(QueryItem(name, value))
      return chosen.href(language)
    }
    return ShellContext(
      language: language.tag,
      isEasy: language == .easy,
      languages: Language.allCases.map {
        ShellContext.LanguageChoice(
          tag: $0.tag, name: $0.ownName, href: link.href($0), isCurrent: $0 == language)
      },
      canonical: origin + link.href(language),
      canonicalJapanese: origin + link.href(.japanese),
      canonicalEnglish: origin + link.href(.english),
      theme: theme.attribute,
      themes: Theme.Choice.allCases.map { choice in
        ShellContext.ThemeChoice(
          key: choice.rawValue, href: choosing(Theme.queryName, choice.rawValue),
          isAutomatic: choice == .auto, isLight: choice == .light, isDark: choice == .dark,
          isCurrent: choice == theme.choice)
      },
      readings: language.isJapanese
        ? ShellContext.ReadingsChoice(
          onHref: choosing(Readings.queryName, Readings.Choice.on.rawValue),
          offHref: choosing(Readings.queryName, Readings.Choice.off.rawValue),
          areOn: request.showsReadings) : nil,
      styleSheet: files.href(StaticFiles.styleSheet),
      icon: Address.favicon().path,
      script: files.href(StaticFiles.script),
      home: href(.home), search: href(.search), programmes: href(.programmes),
      governments: href(.governments),
      groups: href(.groups), themesIndex: href(.themes), bureaus: href(.bureaus),
      editions: href(.editions), events: href(.events), news: href(.news), maps: href(.maps),
      check: href(.check), about: href(.about),
      aboutReading: href(.aboutReading),
      aboutData: href(.aboutData), aboutAccessibility: href(.aboutAccessibility),
      aboutDesign: href(.aboutDesign), api: href(.apiDocumentation),
      asOf: ListDays.days(of: request),
      isOfCalendar: [Address.events().path, Address.news().path].contains {
        request.path == $0 || request.path.hasPrefix($0 + "/")
      }, groupExamples: GroupExamples.html(in: request),
      today: DateText(CivilDate.today ?? request.gazetteer.date, in: language).text,
      searchText: searchText ?? request.query.value("q") ?? "",
      dataPage: href(.dataPage), head: head,
      reportHref: contact.map { contact in
        contact.href(
          subject: request.phrase(
            "layout.reportSubject",
            ["page": link.href(language).removingPercentEncoding ?? link.href(language)]),
          page: origin + link.href(language))
      },
      contact: contact.map { $0.mail ?? $0.address },
      completions: Address.apiCompletions().path,
      suggestions: suggestions(from: request.catalogue, in: language))
  }

  // The prefectures, themes and bureaus of the newest list: what a form without a script offers.
  private func suggestions(from catalogue: Catalogue, in language: Language) -> [String] {
    let gazetteer = catalogue.gazetteer
    var names = gazetteer.governments(in: gazetteer.prefectures).map(\.name)
    if let edition = catalogue.newest {
      names += catalogue.themes(edition: edition.id).map { $0.name.text(in: language) }
      names += catalogue.bureaus(edition: edition.id).map { $0.name.text(in: language) }
    }
    return names
  }
}
