/// An era of the Japanese calendar, as public documents count years.
///
/// Source of the dates: 元号法 (Act No. 43 of 1979) and the cabinet orders that named the eras.
public enum JapaneseEra: String, CaseIterable, Sendable {
  /// 明治, from 1868-10-23 (here: from the Gregorian calendar's adoption, 1873-01-01, on).
  case meiji = "明治"
  /// 大正, from 1912-07-30.
  case taisho = "大正"
  /// 昭和, from 1926-12-25.
  case showa = "昭和"
  /// 平成, from 1989-01-08.
  case heisei = "平成"
  /// 令和, from 2019-05-01.
  case reiwa = "令和"

  /// The Gregorian year that the era's first year is.
  public var firstYear: Int {
    switch self {
    case .meiji: 1868
    case .taisho: 1912
    case .showa: 1926
    case .heisei: 1989
    case .reiwa: 2019
    }
  }

  private var firstMonthAndDay: (Int, Int) {
    switch self {
    case .meiji: (10, 23)
    case .taisho: (7, 30)
    case .showa: (12, 25)
    case .heisei: (1, 8)
    case .reiwa: (5, 1)
    }
  }

  /// The era a day falls in; `nil` before 明治.
  public init?(of date: CivilDate) {
    let found = Self.allCases.last { era in
      let (month, day) = era.firstMonthAndDay
      return (era.firstYear, month, day) <= (date.year, date.month, date.day)
    }
    guard let found else { return nil }
    self = found
  }
}

extension CivilDate {
  /// The date as Japanese officials write it: 令和7年4月1日, 令和元年5月1日.
  public var japanese: String {
    "\(japaneseYear)\(month)月\(day)日"
  }

  /// The date as English writes it: 1 April 2025.
  public var english: String { "\(day) \(Self.englishMonths[month - 1]) \(year)" }

  /// The months' names in English, January first.
  public static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The year as Japanese officials write it: 令和7年; before 明治 the Gregorian year, 1850年.
  public var japaneseYear: String {
    guard let era = JapaneseEra(of: self) else { return "\(year)年" }
    let count = year - era.firstYear + 1
    return "\(era.rawValue)\(count == 1 ? "元" : String(count))年"
  }
}
