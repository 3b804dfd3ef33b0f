package import CivilDates

/// How an event repeats: the part of iCalendar's RRULE that municipal events use.
///
/// `FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20260331`, `FREQ=MONTHLY;BYDAY=2SU;COUNT=6`, `FREQ=DAILY;INTERVAL=2`,
/// `FREQ=YEARLY`, `FREQ=YEARLY;BYMONTH=11;BYDAY=1SU`.
package struct Recurrence: Sendable, Hashable, Codable {
  package enum Frequency: String, Sendable, Hashable, Codable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A day of the week; of a month the given one, counted from its end where negative.
  package struct Day: Sendable, Hashable, Codable {
    package let ordinal: Int?
    package let weekday: Weekday
  }

  package let frequency: Frequency
  package let interval: Int
  package let count: Int?
  package internal(set) var until: CivilDate?
  package internal(set) var days: [Day]
  package let monthDay: Int?
  /// The month of a rule by the year; `nil` is the first day's.
  package let month: Int?
  /// The day that begins a week, where it matters and is not Monday.
  package internal(set) var weekStart: Weekday?

  static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
  /// The most occasions that are worked out: eleven years of days.
  package static let mostOccasions = 4_000

  /// Whether it goes on for ever.
  package var isEndless: Bool { count == nil && until == nil }

  /// A day as iCalendar writes it: SA, 2SU.
  static func code(of day: Day) -> String {
    (day.ordinal.map(String.init) ?? "") + codes[day.weekday.rawValue - 1]
  }

  /// The value of an RRULE.
  ///
  /// - Parameter time: when the event begins, for an UNTIL that must be an instant where it does.
  /// - Returns: the rule by RFC 5545.
  package func text(untilTime time: TimeOfDay? = nil) -> String {
    var parts = ["FREQ=" + frequency.rawValue]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if let month { parts.append("BYMONTH=\(month)") }
    if !days.isEmpty {
      parts.append(
        "BYDAY="
          + days.map(Self.code).joined(separator: ","))
    }
    if let monthDay { parts.append("BYMONTHDAY=\(monthDay)") }
    if let count { parts.append("COUNT=\(count)") }
    if let until {
      // The last moment of the day in Japan, which is 9 hours ahead.
      parts.append(
        "UNTIL=" + until.iso.replacing("-", with: "") + (time == nil ? "" : "T145959Z"))
    }
    if let weekStart { parts.append("WKST=" + Self.codes[weekStart.rawValue - 1]) }
    return parts.joined(separator: ";")
  }

  /// The same rule, its end a number of days later.
  func moved(byDays days: Int) -> Recurrence {
    var rule = self
    rule.until = until.map { $0.adding(days: days) ?? $0 }
    return rule
  }

  /// The same rule, with a last day.
  func until(_ day: CivilDate) -> Recurrence {
    var rule = self
    rule.until = day
    return rule
  }

  /// The days that the rule itself gives from a day on.
  func days(from day: CivilDate) -> [CivilDate] {
    given(from: Occasion(startDay: day), in: nil).days
  }

  /// The occasions that come of a first one, itself among them.
  ///
  /// - Parameters:
  ///   - first: the first occasion; it counts even where the rule would not give it.
  ///   - days: the days that are asked for; without them all, as far as they are worked out.
  /// - Returns: those that touch the days, in order.
  package func occasions(
    from first: Occasion, in days: ClosedRange<CivilDate>? = nil
  ) -> [Occasion] {
    var (given, startsLater) = given(from: first, in: days)
    if !startsLater, given.first != first.startDay {
      given = [first.startDay] + given.prefix(max(0, most - 1))
    }
    return given.compactMap { first.moved(byDays: $0.dayNumber - first.startDay.dayNumber) }
      .filter { occasion in days.map(occasion.touches) ?? true }
  }

  private var most: Int { min(count ?? Self.mostOccasions, Self.mostOccasions) }

  /// The days that the rule gives, and whether those before the days asked for were left out.
  private func given(
    from first: Occasion, in days: ClosedRange<CivilDate>?
  ) -> (days: [CivilDate], startsLater: Bool) {
    var given: [CivilDate] = []
    var step = firstStep(from: first, in: days)
    let startsLater = step > 0
    let end = step + Self.mostOccasions * 4
    search: while given.count < most, step < end {
      for day in candidates(step: step, from: first.startDay) where given.count < most {
        guard day >= first.startDay else { continue }
        if let last = [until, days?.upperBound].compactMap({ $0 }).min(), day > last {
          break search
        }
        given.append(day)
      }
      step += interval
    }
    return (given, startsLater)
  }

  /// The last step that can give nothing behind the beginning of the days that are asked for; those
  /// before it need no look.
  private func firstStep(from first: Occasion, in days: ClosedRange<CivilDate>?) -> Int {
    // A number of times is counted from the first one.
    guard let days, count == nil else { return 0 }
    let ahead = days.lowerBound.dayNumber - first.startDay.dayNumber - first.dayCount
    let length = [Frequency.daily: 1, .weekly: 7, .monthly: 31, .yearly: 366][frequency] ?? 366
    return max(0, ahead / length - 1) / interval * interval
  }

  private func candidates(step: Int, from first: CivilDate) -> [CivilDate] {
    switch frequency {
    case .daily: return [first.adding(days: step)].compactMap { $0 }
    case .weekly:
      guard !days.isEmpty else { return [first.adding(days: step * 7)].compactMap { $0 } }
      let start = weekStart ?? .monday
      let opening = first.dayNumber - first.weekday.days(since: start) + step * 7
      return days.map { $0.weekday.days(since: start) }.sorted()
        .compactMap { CivilDate(dayNumber: opening + $0) }
    case .monthly: return candidates(inMonth: first.year * 12 + first.month - 1 + step, first)
    case .yearly:
      return candidates(inMonth: (first.year + step) * 12 + (month ?? first.month) - 1, first)
    }
  }

  /// The days that the rule gives in a month, counted from the year 0.
  private func candidates(inMonth month: Int, _ first: CivilDate) -> [CivilDate] {
    guard let start = CivilDate(year: month / 12, month: month % 12 + 1, day: 1) else { return [] }
    if days.isEmpty {
      let day = CivilDate(year: start.year, month: start.month, day: monthDay ?? first.day)
      return [day].compactMap { $0 }
    }
    return days.flatMap { Self.days($0, inMonthOf: start) }.sorted()
  }

  private static func days(_ day: Day, inMonthOf start: CivilDate) -> [CivilDate] {
    let all = (1...start.daysInMonth)
      .compactMap { CivilDate(year: start.year, month: start.month, day: $0) }
      .filter { $0.weekday == day.weekday }
    guard let ordinal = day.ordinal else { return all }
    let index = ordinal > 0 ? ordinal - 1 : all.count + ordinal
    return all.indices.contains(index) ? [all[index]] : []
  }
}

extension Weekday {
  /// How many days it lies behind the nearest day of another weekday, 0 to 6.
  func days(since other: Weekday) -> Int { (rawValue - other.rawValue + 7) % 7 }

  /// The weekday a number of days later.
  func adding(days: Int) -> Weekday {
    Weekday(rawValue: ((rawValue - 1 + days) % 7 + 7) % 7 + 1) ?? self
  }
}
