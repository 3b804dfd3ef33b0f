/// What surrounds every page: head, header, footer.
struct ShellContext: Sendable {
  /// The language of the page: `ja`.
  let language: String
  /// Whether the page is in plain Japanese.
  let isEasy: Bool
  /// The same page in every language.
  let languages: [LanguageChoice]
  /// The page's own public address, without what only changes its display.
  let canonical: String
  /// The same in Japanese and English, for `hreflang`.
  let canonicalJapanese: String
  let canonicalEnglish: String
  /// `light` or `dark` where the reader chose one.
  let theme: String?
  /// Links that choose the colours on this page.
  let themes: [ThemeChoice]
  /// Links that choose whether readings show; absent where names are not Japanese.
  let readings: ReadingsChoice?
  /// Addresses of the static files, with their content hash.
  let styleSheet: String
  let icon: String
  let script: String
  /// Links of the header and the footer.
  let home: String
  let search: String
  let programmes: String
  let governments: String
  let groups: String
  let themesIndex: String
  let bureaus: String
  let editions: String
  let events: String
  let news: String
  let maps: String
  let check: String
  let about: String
  let aboutReading: String
  let aboutData: String
  let aboutAccessibility: String
  let aboutDesign: String
  let api: String
  /// As of which day the lists speak that the page is made of, for the footer.
  let asOf: [ListDay]
  /// Whether the page is of events or news, which have days of their own.
  let isOfCalendar: Bool
  /// Group wordings of the list as examples: 「全国道府県」「区市町村」.
  let groupExamples: SafeHTML
  /// The day on which the page is printed.
  let today: String
  /// What stands in the search field.
  let searchText: String
  /// The page of all downloads.
  let dataPage: String
  /// What programs are told of the page; absent on a page that tells of an error.
  let head: PageHead?
  /// Where readers tell of a mistake on the page; absent where nobody asks for it.
  let reportHref: String?
  /// The same in words: an address for mail, or of a page.
  let contact: String?
  /// Where a script asks what the beginning of a word may mean.
  let completions: String
  /// Suggestions that work without a script.
  let suggestions: [String]

  /// The page in one language.
  struct LanguageChoice: Sendable {
    /// The language's code and own name.
    let tag: String
    let name: String
    let href: String
    let isCurrent: Bool
  }

  /// The page with readings and without.
  struct ReadingsChoice: Sendable {
    let onHref: String
    let offHref: String
    let areOn: Bool
  }

  /// The day of a list.
  struct ListDay: Sendable {
    /// Whose list it is, where there are several.
    let listIssuer: SafeHTML?
    let iso: String
    let text: String
  }

  /// One choice of colours.
  struct ThemeChoice: Sendable {
    /// `auto`, `light` or `dark`.
    let key: String
    /// The address of the page with this choice.
    let href: String
    /// Which of the three it is, and whether it is in force.
    let isAutomatic: Bool
    let isLight: Bool
    let isDark: Bool
    let isCurrent: Bool
  }
}

/// A day ready to print.
struct DateText: Sendable {
  /// For machines: 2025-04-01.
  let iso: String
  /// For people: 令和7年4月1日（2025年）, 1 April 2025.
  let text: String
}
