import CivilDates
import Participation

/// An edition in a word, where its title would fill the line: 令和7年度の一覧, FY 2025 list.
enum EditionName {
  static func text(_ edition: Edition, in request: PageRequest) -> String {
    request.phrase("editions.listOf", ["year": year(of: edition, in: request.language)])
  }

  /// The year that it is of: 令和7年度, FY 2025.
  static func year(of edition: Edition, in language: Language) -> String {
    FiscalYearText.text(edition.fiscalYear ?? edition.asOf.fiscalYear, in: language)
  }
}
