import CivilDates

/// A rule of recurrence on the clocks of the zone in which an event was written.
///
/// A Sunday at 23:00 in UTC is a Monday in Japan, and with a summer time the hour changes, too.
struct ZonedRule {
  /// The rule in its own zone.
  let rule: Recurrence
  private let start: WrittenMoment
  /// The first occasion, in Japan.
  private let first: Occasion

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - text: the value of an RRULE.
  ///   - start: when the event begins, as its file writes it.
  ///   - first: the first occasion, in Japan.
  /// - Throws: why the text is not taken as a rule.
  init(
    _ text: String, from start: WrittenMoment, first: Occasion
  ) throws(RecurrenceFault) {
    rule = try Recurrence(reading: Self.endingByDay(text, start))
    self.start = start
    self.first = first
  }

  /// The rule by days of Japan.
  ///
  /// - Parameter horizon: until when a rule without an end is compared.
  /// - Returns: `nil` where no rule gives the same days and hours.
  func inJapan(until horizon: CivilDate) -> Recurrence? {
    guard start.clock != .japan, start.time != nil else { return rule }
    let shift = first.startDay.dayNumber - start.day.dayNumber
    guard let moved = shifted(by: shift), let end = horizon.adding(days: shift) else { return nil }
    let days = rule.isEndless && first.startDay <= end ? first.startDay...end : nil
    return moved.occasions(from: first, in: days) == occasions(until: horizon) ? moved : nil
  }

  /// The occasions in Japan; of a rule without an end, those until a day.
  func occasions(until horizon: CivilDate) -> [Occasion] {
    let days = rule.isEndless && start.day <= horizon ? start.day...horizon : nil
    return rule.occasions(from: Occasion(startDay: start.day), in: days)
      .compactMap { EntryMaker.occasion(first, startingAt: start.on($0.startDay)) }
  }

  /// The rule with all of its days a number of days later, where that is a rule.
  private func shifted(by shift: Int) -> Recurrence? {
    guard shift != 0 else { return rule }
    var moved = rule.moved(byDays: shift)
    switch rule.frequency {
    case .daily: return moved
    case .weekly:
      moved.days = rule.days.map {
        Recurrence.Day(ordinal: nil, weekday: $0.weekday.adding(days: shift))
      }
      if rule.interval > 1, !rule.days.isEmpty {
        moved.weekStart = (rule.weekStart ?? .monday).adding(days: shift)
      }
      return moved
    case .monthly, .yearly:
      // A day that every month has, before and after.
      let isPlain = rule.days.isEmpty && rule.monthDay == nil && rule.month == nil
      let isInMonth =
        first.startDay.month == start.day.month && max(first.startDay.day, start.day.day) <= 28
      return isPlain && isInMonth ? moved : nil
    }
  }

  /// A rule whose last moment is told with an hour, with the last day in its zone on which the event
  /// may still begin.
  private static func endingByDay(_ rule: String, _ start: WrittenMoment) -> String {
    rule.split(separator: ";").map { part in
      guard part.uppercased().hasPrefix("UNTIL="),
        let written = WrittenMoment(String(part.dropFirst(6)))
      else { return String(part) }
      // Without an offset of its own it is told on the event's clocks.
      let isOwn = !part.uppercased().hasSuffix("Z")
      let until =
        isOwn
        ? JapaneseMoment(day: written.day, time: written.time)
        : start.clock.shown(at: written.inJapan)
      let isTooEarly = start.time.flatMap { begin in until.time.map { $0 < begin } } ?? false
      let last = isTooEarly ? until.day.adding(days: -1) ?? until.day : until.day
      return "UNTIL=" + last.iso.filter { $0 != "-" }
    }.joined(separator: ";")
  }
}
