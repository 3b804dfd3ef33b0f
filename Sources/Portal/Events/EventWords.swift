import CivilDates
import Events

/// Days and hours of events as each language writes them.
enum EventWords {
  /// A day without its year: 11月8日（土）, Sat 8 November.
  static func day(_ day: CivilDate, in language: Language) -> String {
    language == .english
      ? "\(day.weekday.english) \(day.day) \(CivilDate.englishMonths[day.month - 1])"
      : "\(day.month)月\(day.day)日（\(day.weekday.japanese)）"
  }

  /// A day as it is told on another: with its year where that is not the other's.
  static func day(_ day: CivilDate, seenOn today: CivilDate, in language: Language) -> String {
    day.year == today.year ? self.day(day, in: language) : wholeDay(day, in: language)
  }

  /// A day with its year: 令和7年11月8日（土）, Sat 8 November 2025.
  static func wholeDay(_ day: CivilDate, in language: Language) -> String {
    switch language {
    case .japanese: "\(day.japanese)（\(day.weekday.japanese)）"
    case .easy: "\(day.year)年" + self.day(day, in: language)
    case .english: self.day(day, in: language) + " \(day.year)"
    }
  }

  /// A month: 2025年（令和7年）11月, November 2025.
  static func month(_ day: CivilDate, in language: Language) -> String {
    switch language {
    case .japanese: "\(day.year)年（\(day.japaneseYear)）\(day.month)月"
    case .easy: "\(day.year)年\(day.month)月"
    case .english: "\(CivilDate.englishMonths[day.month - 1]) \(day.year)"
    }
  }

  /// Days from one to another: 11月3日（月）〜9日（日）.
  static func days(_ days: ClosedRange<CivilDate>, in language: Language) -> String {
    day(days.lowerBound, in: language) + (language == .english ? " to " : "〜")
      + day(days.upperBound, in: language)
  }

  /// The same with their year: 2025年（令和7年）11月3日（月）〜11月9日（日）, Mon 3 November to Sun 9 November 2025.
  static func daysOfYear(_ days: ClosedRange<CivilDate>, in language: Language) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    func year(_ day: CivilDate) -> String {
      language == .japanese ? "\(day.year)年（\(day.japaneseYear)）" : "\(day.year)年"
    }
    if language == .english {
      return first.year == last.year
        ? "\(self.days(days, in: language)) \(last.year)"
        : "\(wholeDay(first, in: language)) to \(wholeDay(last, in: language))"
    }
    return year(first) + day(first, in: language) + "〜"
      + (first.year == last.year ? "" : year(last)) + day(last, in: language)
  }

  /// The hours of an occasion: 10:00〜17:00; `nil` where none are given.
  static func hours(_ occasion: Occasion, in language: Language) -> String? {
    let dash = language == .english ? "–" : "〜"
    switch (occasion.startTime, occasion.endTime) {
    case (let start?, let end?): return start.text + dash + end.text
    case (let start?, nil): return start.text + dash
    case (nil, let end?): return dash + end.text
    case (nil, nil): return nil
    }
  }

  /// The days of an occasion with their year, said once: 令和7年11月8日（土）〜11月9日（日）.
  static func days(of occasion: Occasion, in language: Language) -> String {
    let (first, last) = (occasion.startDay, occasion.endDay)
    guard occasion.dayCount > 1 else { return wholeDay(first, in: language) }
    let isOneYear = first.year == last.year && first.japaneseYear == last.japaneseYear
    // English says the year at the end, Japanese at the beginning.
    let saysFirst = !isOneYear || language != .english
    let saysLast = !isOneYear || language == .english
    return (saysFirst ? wholeDay(first, in: language) : day(first, in: language))
      + (language == .english ? " to " : "〜")
      + (saysLast ? wholeDay(last, in: language) : day(last, in: language))
  }

  /// A whole occasion: 令和7年11月8日（土）10:00〜17:00.
  static func occasion(_ occasion: Occasion, in language: Language) -> String {
    let text = days(of: occasion, in: language)
    guard let hours = hours(occasion, in: language) else { return text }
    return text + (language == .english ? ", " : " ") + hours
  }
}
