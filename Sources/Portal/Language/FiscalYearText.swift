import CivilDates

/// A fiscal year as each language writes it: 令和7年度, 2025年度, FY 2025.
enum FiscalYearText {
  static func text(_ year: Int, in language: Language) -> String {
    switch language {
    case .japanese:
      (CivilDate(year: year, month: 4, day: 1)?.japaneseYear ?? "\(year)年") + "度"
    case .easy: "\(year)年度"
    case .english: "FY \(year)"
    }
  }
}
