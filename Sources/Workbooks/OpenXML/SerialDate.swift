/// A day and time of day as Excel keeps it: days since the end of 1899, or since 1904.
struct SerialDate {
  private let days: Int
  private let minutes: Int

  /// Reads a number; `nil` where no day has it.
  init?(_ value: Double, from1904: Bool) {
    // Up to the end of the year 9999.
    guard value >= 0, value < 2_958_466 else { return nil }
    let minutesInAll = (value * 1440).rounded()
    let whole = Int(minutesInAll) / 1440
    minutes = Int(minutesInAll) % 1440
    if from1904 {
      days = whole + Self.from1900To1904
    } else {
      // Excel counts 29 February 1900, which never was, as day 60.
      days = whole < 60 ? whole + 1 : whole
    }
  }

  private static let from1900To1904 = 1462
  // From 0000-03-01 to 1899-12-30, the day before Excel's first but for the day that never was.
  private static let origin = 693_899

  /// The day, the time or both as ISO 8601; midnight is left out.
  func text(hasDay: Bool, hasTime: Bool) -> String {
    let time = Self.padded(minutes / 60, 2) + ":" + Self.padded(minutes % 60, 2)
    guard hasDay else { return time }
    return hasTime && minutes > 0 ? day + "T" + time : day
  }

  /// The day by the civil calendar, counted in eras of 400 years from a first of March.
  private var day: String {
    let number = days + Self.origin
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
