/// A day of the week, Monday first as ISO 8601 counts them.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Codable {
  /// The days from Monday to Sunday.
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// One character, as Japanese calendars write it: 月.
  public var japanese: String { ["月", "火", "水", "木", "金", "土", "日"][rawValue - 1] }

  /// Three letters: Mon.
  public var english: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue - 1] }
}

extension CivilDate {
  /// The days since 1970-01-01, negative before it.
  public var dayNumber: Int {
    // March begins the year, so that the leap day ends it.
    let shifted = month > 2 ? year : year - 1
    let cycle = shifted / 400
    let yearOfCycle = shifted - cycle * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }

  /// The day that many days after 1970-01-01; `nil` outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    let days = dayNumber + 719_468
    let cycle = days / 146_097
    let dayOfCycle = days - cycle * 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day a number of days later, or earlier where it is negative; `nil` outside the years 1 to
  /// 9999.
  public func adding(days: Int) -> CivilDate? { CivilDate(dayNumber: dayNumber + days) }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7 + 1) ?? .monday
  }

  /// How many days the date's month has.
  public var daysInMonth: Int {
    (28...31).last { CivilDate(year: year, month: month, day: $0) != nil } ?? 28
  }

  /// The week by ISO 8601: the year it belongs to, and its number in it.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday.rawValue) ?? self
    let first = CivilDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }

  /// The Monday of a week by ISO 8601; `nil` where the year has no such week.
  public init?(mondayOfWeek week: Int, year: Int) {
    guard (1...53).contains(week), let fourth = CivilDate(year: year, month: 1, day: 4),
      let monday = fourth.adding(days: 1 - fourth.weekday.rawValue + (week - 1) * 7),
      monday.isoWeek == (year, week)
    else { return nil }
    self = monday
  }
}
