import CivilDates

/// A month or a week of the calendar, as addresses name it: `2025-11`, `2025-w45`.
struct CalendarStretch: Sendable, Hashable {
  /// The years that addresses reach, so that the calendar has an end for robots.
  private static let years = 2000...2100

  /// The first and the last day.
  let days: ClosedRange<CivilDate>
  let isWeek: Bool

  /// The month that holds a day.
  init?(monthOf day: CivilDate) {
    guard Self.years.contains(day.year),
      let first = CivilDate(year: day.year, month: day.month, day: 1),
      let last = CivilDate(year: day.year, month: day.month, day: day.daysInMonth)
    else { return nil }
    days = first...last
    isWeek = false
  }

  /// The week from Monday that holds a day.
  init?(weekOf day: CivilDate) {
    guard Self.years.contains(day.isoWeek.year),
      let first = day.adding(days: 1 - day.weekday.rawValue), let last = first.adding(days: 6)
    else { return nil }
    days = first...last
    isWeek = true
  }

  /// The stretch that a part of an address names; `nil` for anything else.
  init?(_ name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]) else { return nil }
    let isWeek = parts[1].hasPrefix("w")
    let digits = isWeek ? parts[1].dropFirst() : parts[1]
    guard digits.utf8.count == 2, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { return nil }
    if isWeek {
      guard let monday = CivilDate(mondayOfWeek: number, year: year) else { return nil }
      self.init(weekOf: monday)
    } else {
      guard let first = CivilDate(year: year, month: number, day: 1) else { return nil }
      self.init(monthOf: first)
    }
  }

  /// The part of an address that names it.
  var name: String {
    guard isWeek else { return String(days.lowerBound.iso.prefix(7)) }
    let (year, week) = days.lowerBound.isoWeek
    return "\(year)-w" + (week < 10 ? "0" : "") + String(week)
  }

  /// The stretch before.
  var previous: CalendarStretch? {
    days.lowerBound.adding(days: -1).flatMap {
      isWeek ? CalendarStretch(weekOf: $0) : CalendarStretch(monthOf: $0)
    }
  }

  /// The stretch after.
  var next: CalendarStretch? {
    days.upperBound.adding(days: 1).flatMap {
      isWeek ? CalendarStretch(weekOf: $0) : CalendarStretch(monthOf: $0)
    }
  }

  /// Its days in order.
  var all: [CivilDate] {
    (days.lowerBound.dayNumber...days.upperBound.dayNumber)
      .compactMap { CivilDate(dayNumber: $0) }
  }
}
