extension CivilDate {
  /// The day's place in the calendar: days since 1970-01-01, which is 0.
  ///
  /// By the civil-day algorithm of the proleptic Gregorian calendar, with years that begin in March.
  public var ordinal: Int {
    let shifted = month > 2 ? year : year - 1
    let cycle = shifted / 400
    let yearOfCycle = shifted - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }

  /// The day at a place in the calendar; `nil` outside the years 1 to 9999.
  public init?(ordinal: Int) {
    let days = ordinal + 719_468
    guard days >= 0 else { return nil }
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

  /// The day that many days later; the last day that can be told where there is none.
  public func adding(days: Int) -> CivilDate { CivilDate(ordinal: ordinal + days) ?? self }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 }
}
