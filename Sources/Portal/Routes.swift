import Foundation

/// The table of contents of the site.
enum Routes {
  /// Pages, in Japanese, under `/easy` in plain Japanese, and under `/en` in English.
  static let pages: [PageRoute] = [
    PageRoute(.home, HomePage.answer),
    PageRoute(.search, SearchAddress.answer),
    PageRoute(.programmes, ProgrammesPage.answer),
    PageRoute(.programme, ProgrammePage.answer),
    PageRoute(.programmeParticipants, ParticipantsPage.answer),
    PageRoute(.programmeBrief, ProgrammeBriefPage.answer),
    PageRoute(.governments, GovernmentsPage.answer),
    PageRoute(.government, GovernmentPage.answer),
    PageRoute(.governmentBrief, GovernmentBriefPage.answer),
    PageRoute(.compare, ComparePage.answer),
    PageRoute(.governmentMunicipalities, MunicipalitiesPage.answer),
    PageRoute(.maps, MapsPage.answer),
    PageRoute(.mapsThemes, ThemeMatrixPage.answer),
    PageRoute(.mapsTies, TiesPage.answer),
    PageRoute(.mapsReach, ReachPage.answer),
    PageRoute(.mapsYears, YearsPage.answer),
    PageRoute(.groups, GroupsPage.answer),
    PageRoute(.group, GroupPage.answer),
    PageRoute(.themes, ThemesPage.answer),
    PageRoute(.theme, ThemePage.answer),
    PageRoute(.bureaus, BureausPage.answer),
    PageRoute(.bureau, BureauPage.answer),
    PageRoute(.editions, EditionsPage.answer),
    PageRoute(.edition, EditionPage.answer),
    PageRoute(.editionChanges, ChangesPage.answer),
    PageRoute(.editionChecks, EditionChecksPage.answer),
    PageRoute(.editionProgramme, EditionProgrammeAddress.answer),
    PageRoute(.events, EventsPage.answer),
    PageRoute(.event, EventPage.answer),
    PageRoute(.news, NewsPage.answer),
    PageRoute(.post, PostPage.answer),
    PageRoute(.check, CheckPage.answer),
    PageRoute(.checkRules, CheckRulesPage.answer),
    PageRoute(.about, AboutPage.answer),
    PageRoute(.aboutReading, AboutReadingPage.answer),
    PageRoute(.aboutData, AboutDataPage.answer),
    PageRoute(.aboutAccessibility, AboutAccessibilityPage.answer),
    PageRoute(.aboutDesign, AboutDesignPage.answer),
    PageRoute(.offline, OfflinePage.answer),
    PageRoute(.apiDocumentation, APIPage.answer),
    PageRoute(.dataPage, DataPage.answer),
    PageRoute(.embed, EmbedPage.answer),
    PageRoute(.embedProgramme, EmbedProgrammePage.answer),
    PageRoute(.embedGovernment, EmbedGovernmentPage.answer),
    PageRoute(.embedPrefectures, EmbedPrefecturesPage.answer),
    PageRoute(.embedEvents, EmbedEventsPage.answer),
  ]

  /// Tables, at the addresses of their pages with the ending of a format.
  static let data: [DataRoute] = [
    DataRoute(.programmes, ProgrammesTable.answer),
    DataRoute(.programme, ProgrammeTable.answer),
    DataRoute(.programmeParticipants, hasPlaces: true, ParticipantsTable.answer),
    DataRoute(.governments, hasPlaces: true, GovernmentsTable.answer),
    DataRoute(.government, GovernmentTable.answer),
    DataRoute(.groups, GroupsTable.answer),
    DataRoute(.group, hasPlaces: true, GroupTable.answer),
    DataRoute(.themes, LabelTables.themes),
    DataRoute(.theme, LabelTables.theme),
    DataRoute(.bureaus, LabelTables.bureaus),
    DataRoute(.bureau, LabelTables.bureau),
    DataRoute(.editions, EditionsTable.answer),
    DataRoute(.edition, EditionTable.answer),
    DataRoute(.editionChanges, ChangesTable.answer),
    DataRoute(.compare, ComparisonTable.answer),
    DataRoute(.events, hasPlaces: true, EventsData.answer),
    DataRoute(.news, NewsData.answer),
    DataRoute(.governmentMunicipalities, hasPlaces: true, MunicipalitiesPage.table),
    DataRoute(.maps, hasPlaces: true, MapsPage.table),
    DataRoute(.mapsThemes, ThemeMatrixPage.table),
    DataRoute(.mapsTies, TiesPage.table),
    DataRoute(.mapsReach, ReachPage.table),
    DataRoute(.mapsYears, YearsPage.table),
  ]

  /// Files other than pages and tables.
  static let files: [FileRoute] = [
    FileRoute(.programmes, ending: AtomFeed.ending, ProgrammesFeed.answer),
    FileRoute(.government, ending: AtomFeed.ending, GovernmentFeed.answer),
    FileRoute(.eventsCalendar, EventFeedRoutes.calendar),
    FileRoute(.eventCalendar, EventFeedRoutes.event),
    FileRoute(.eventsAtom, EventFeedRoutes.atom),
    FileRoute(.newsAtom, NewsFeedRoute.atom),
    FileRoute(.catalogueFile, isCostly: true, DataCatalogue.answer),
    FileRoute(.checksums, isCostly: true, DataDownloads.checksums),
    FileRoute(.databaseNotes, DatabaseNotes.answer),
    FileRoute(.editionSource, EditionSourceFile.answer),
    FileRoute(.oEmbed, OEmbed.answer),
    FileRoute(.siteImage, isCostly: true, ShareImages.site),
    FileRoute(.programmeImage, isCostly: true, ShareImages.programme),
    FileRoute(.governmentImage, isCostly: true, ShareImages.government),
    FileRoute(.eventImage, isCostly: true, ShareImages.event),
    FileRoute(.postImage, isCostly: true, ShareImages.post),
  ]

  /// Sheets of A4, at the addresses of their pages with the ending `.pdf`.
  static let briefs: [BriefRoute] = [
    BriefRoute(.programmeBrief, ProgrammeBriefPage.brief),
    BriefRoute(.governmentBrief, GovernmentBriefPage.brief),
  ]

  /// The JSON interface.
  static let api: [APIRoute] = [
    APIRoute(.apiProgrammes, ProgrammesRoute.answer),
    APIRoute(.apiProgramme, ProgrammeRoute.answer),
    APIRoute(.apiSearch, SearchRoute.answer),
    APIRoute(.apiGovernments, GovernmentsRoute.answer),
    APIRoute(.apiGovernment, GovernmentRoute.answer),
    APIRoute(.apiSuggestions, SuggestionsRoute.answer),
    APIRoute(.apiGroups, GroupsRoute.answer),
    APIRoute(.apiGroup, GroupRoute.answer),
    APIRoute(.apiThemes, ThemesRoute.answer),
    APIRoute(.apiBureaus, BureausRoute.answer),
    APIRoute(.apiEditions, EditionsRoute.answer),
    APIRoute(.apiEdition, EditionRoute.answer),
    APIRoute(.apiEditionChanges, ChangesRoute.answer),
    APIRoute(.apiEvents, EventsRoute.answer),
    APIRoute(.apiEvent, EventRoute.answer),
    APIRoute(.apiNews, NewsRoute.answer),
    APIRoute(.apiPost, PostRoute.answer),
    APIRoute(.apiResolve, ResolveRoute.answer),
    APIRoute(.apiProgrammeParticipants, ProgrammeParticipantsRoute.answer),
    APIRoute(.apiProgrammeSimilar, SimilarRoute.answer),
    APIRoute(.apiGovernmentProgrammes, GovernmentProgrammesRoute.answer),
    APIRoute(.apiTheme, ThemeRoute.answer),
    APIRoute(.apiBureau, BureauRoute.answer),
    APIRoute(.apiEditionDiagnostics, DiagnosticsRoute.answer),
    APIRoute(.apiCompletions, CompletionsRoute.answer),
    APIRoute(.apiMap, MapRoute.answer),
    APIRoute(.openAPI, OpenAPIRoute.answer),
  ]
}

extension Routes {
  /// The page at a path without a language, and the values of the pattern's parameters.
  static func page(at path: String) -> (route: PageRoute, parameters: [String: String])? {
    let parts = path.split(separator: "/").map { String($0).removingPercentEncoding ?? "" }
    for route in pages {
      let pattern = route.address.pattern.split(separator: "/").map(String.init)
      guard pattern.count == parts.count else { continue }
      var parameters: [String: String] = [:]
      let fits = zip(pattern, parts).allSatisfy { name, part in
        guard name.hasPrefix("{"), name.hasSuffix("}") else { return name == part }
        parameters[String(name.dropFirst().dropLast())] = part
        return !part.isEmpty
      }
      if fits { return (route, parameters) }
    }
    return nil
  }
}
