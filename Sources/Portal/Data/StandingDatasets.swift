import Catalogue
import CivilDates
import Events
import Lists
import Participation

/// What is published beside the lists and goes on changing: events, news, governments.
enum StandingDatasets {
  /// One of them: the page that shows it, whose tables are its files, and what it is.
  struct Entry: Sendable {
    let name: String
    let route: DataRoute
    let title: Bilingual
    let description: Bilingual
    /// The day of its last change, where one is known.
    let lastChange: @Sendable (Catalogue) -> CivilDate?
  }

  static let all: [Entry] = [
    Entry(
      name: "events", route: DataRoute(.events, EventsData.answer),
      title: Bilingual(ja: "連携事業のイベント", en: "Events of joint programmes"),
      description: Bilingual(
        ja: "自治体が公開したイベント。自治体標準オープンデータセット「イベント一覧」の列に、連携事業などの列を加えたもの。",
        en:
          "Events that local governments published, in the columns of the municipal standard data set, with that of the joint programme and others."
      )
    ) { day(of: $0.calendar.events.compactMap(\.revised)) },
    Entry(
      name: "news", route: DataRoute(.news, NewsData.answer),
      title: Bilingual(ja: "連携事業のお知らせ", en: "News of joint programmes"),
      description: Bilingual(
        ja: "連携事業についてのお知らせ、募集、レポート。",
        en: "Announcements, calls and reports of joint programmes.")
    ) { day(of: $0.calendar.news.compactMap(\.revised)) },
    Entry(
      name: "governments", route: DataRoute(.governments, GovernmentsTable.answer),
      title: Bilingual(ja: "自治体と連携事業の数", en: "Local governments and their joint programmes"),
      description: Bilingual(
        ja:
          "都道府県と市区町村のコード、名称、位置と、名前で記載する事業、総称に含む事業、該当の可能性がある事業の数。政令指定都市の区は、事業が区そのものを記載するときだけ含む。",
        en:
          "Codes, names and places of prefectures and municipalities, and how many programmes name, include or may include each. A ward of a designated city is in it only where a programme speaks of the ward itself."
      )
    ) { $0.newest?.asOf },
  ]

  /// The day of the latest of some moments.
  private static func day(of moments: [String]) -> CivilDate? {
    moments.max().flatMap { CivilDate(iso: String($0.prefix(10))) }
  }
}
