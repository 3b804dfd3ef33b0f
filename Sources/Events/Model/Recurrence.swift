package import CivilDates

/// How an event repeats: the part of iCalendar's RRULE that municipal events use.
///
/// `FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20260331`, `FREQ=MONTHLY;BYDAY=2SU;COUNT=6`, `FREQ=DAILY;INTERVAL=2`.
package struct Recurrence: Sendable, Hashable, Codable {
  package enum Frequency: String, Sendable, Hashable, Codable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
  }

  /// A day of the week; of a month the given one, counted from its end where negative.
  package struct Day: Sendable, Hashable, Codable {
    package let ordinal: Int?
    package let weekday: Weekday
  }

  package let frequency: Frequency
  package let interval: Int
  package let count: Int?
  package private(set) var until: CivilDate?
  package let days: [Day]
  package let monthDay: Int?

  private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
  /// The most occasions that are worked out: eleven years of days.
  package static let mostOccasions = 4_000

  /// Whether it goes on for ever.
  package var isEndless: Bool { count == nil && until == nil }

  /// Reads the value of an RRULE; `nil` for what is none, or is beyond this part of it.
  package init?(_ text: String) {
    var value = text.uppercased().filter { !$0.isWhitespace }
    if value.hasPrefix("RRULE:") { value = String(value.dropFirst(6)) }
    var parts: [String: String] = [:]
    for part in value.split(separator: ";") {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false)
      guard pair.count == 2, !pair[1].isEmpty, parts[String(pair[0])] == nil else { return nil }
      parts[String(pair[0])] = String(pair[1])
    }
    let known: Set = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"]
    guard known.isSuperset(of: parts.keys),
      let frequency = parts["FREQ"].flatMap(Frequency.init(rawValue:))
    else { return nil }
    var days: [Day] = []
    for code in parts["BYDAY"]?.split(separator: ",") ?? [] {
      guard let day = Self.day(code), day.ordinal == nil || frequency == .monthly else {
        return nil
      }
      days.append(day)
    }
    for key in ["INTERVAL", "COUNT"] {
      if let number = parts[key], !(Int(number).map { (1...1000).contains($0) } ?? false) {
        return nil
      }
    }
    until = parts["UNTIL"].flatMap(Self.date)
    monthDay = parts["BYMONTHDAY"].flatMap(Int.init)
    guard (until == nil) == (parts["UNTIL"] == nil),
      (monthDay == nil) == (parts["BYMONTHDAY"] == nil),
      parts["COUNT"] == nil || until == nil,
      monthDay.map({ frequency == .monthly && days.isEmpty && (1...31).contains($0) }) ?? true,
      frequency != .daily || days.isEmpty
    else { return nil }
    self.frequency = frequency
    interval = parts["INTERVAL"].flatMap(Int.init) ?? 1
    count = parts["COUNT"].flatMap(Int.init)
    self.days = days
  }

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
    let length = [Frequency.daily: 1, .weekly: 7, .monthly: 31][frequency] ?? 31
    return max(0, ahead / length - 1) / interval * interval
  }

  private func candidates(step: Int, from first: CivilDate) -> [CivilDate] {
    switch frequency {
    case .daily: return [first.adding(days: step)].compactMap { $0 }
    case .weekly:
      guard !days.isEmpty else { return [first.adding(days: step * 7)].compactMap { $0 } }
      let monday = first.dayNumber - first.weekday.rawValue + 1 + step * 7
      return days.map(\.weekday.rawValue).sorted()
        .compactMap { CivilDate(dayNumber: monday + $0 - 1) }
    case .monthly:
      let month = first.year * 12 + first.month - 1 + step
      guard let start = CivilDate(year: month / 12, month: month % 12 + 1, day: 1) else {
        return []
      }
      if days.isEmpty {
        let day = CivilDate(year: start.year, month: start.month, day: monthDay ?? first.day)
        return [day].compactMap { $0 }
      }
      return days.flatMap { Self.days($0, inMonthOf: start) }.sorted()
    }
  }

  private static func days(_ day: Day, inMonthOf start: CivilDate) -> [CivilDate] {
    let all = (1...start.daysInMonth)
      .compactMap { CivilDate(year: start.year, month: start.month, day: $0) }
      .filter { $0.weekday == day.weekday }
    guard let ordinal = day.ordinal else { return all }
    let index = ordinal > 0 ? ordinal - 1 : all.count + ordinal
    return all.indices.contains(index) ? [all[index]] : []
  }

  private static func day(_ code: Substring) -> Day? {
    guard let index = codes.firstIndex(of: String(code.suffix(2))),
      let weekday = Weekday(rawValue: index + 1)
    else { return nil }
    let number = code.dropLast(2)
    guard !number.isEmpty else { return Day(ordinal: nil, weekday: weekday) }
    guard let ordinal = Int(number), (-5...5).contains(ordinal), ordinal != 0 else { return nil }
    return Day(ordinal: ordinal, weekday: weekday)
  }

  private static func date(_ text: String) -> CivilDate? {
    let digits = text.prefix { $0 != "T" }
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { return CivilDate(iso: digits) }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
