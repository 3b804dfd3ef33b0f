package import CivilDates

/// One stretch of time in which an event takes place.
package struct Occasion: Sendable, Hashable, Codable {
  /// The first day.
  package let startDay: CivilDate
  /// When it begins on the first day; `nil` where that is not said.
  package let startTime: TimeOfDay?
  /// The last day.
  package let endDay: CivilDate
  /// When it ends on the last day; `nil` where that is not said.
  package let endTime: TimeOfDay?

  package init(
    startDay: CivilDate, startTime: TimeOfDay? = nil, endDay: CivilDate? = nil,
    endTime: TimeOfDay? = nil
  ) {
    self.startDay = startDay
    self.startTime = startTime
    self.endDay = endDay ?? startDay
    self.endTime = endTime
  }

  /// Whether the end comes before the beginning.
  package var isReversed: Bool {
    if endDay != startDay { return endDay < startDay }
    guard let startTime, let endTime else { return false }
    return endTime < startTime
  }

  /// Whether its hours are those of each of its days: 10:00 to 18:00 on the 3rd to the 5th.
  package var isDaily: Bool {
    guard dayCount > 1, let startTime else { return false }
    return endTime.map { startTime < $0 } ?? true
  }

  /// The first of its days, with its hours.
  package var firstDay: Occasion {
    Occasion(startDay: startDay, startTime: startTime, endTime: endTime)
  }

  /// Whether its last hours are before those at which it began: a night, not a day.
  package var endsInTheNight: Bool {
    guard let startTime, let endTime else { return false }
    return endTime < startTime
  }

  /// The same, ending a number of days later.
  package func ending(daysLater days: Int) -> Occasion {
    Occasion(
      startDay: startDay, startTime: startTime, endDay: endDay.adding(days: days) ?? endDay,
      endTime: endTime)
  }

  /// How many days it touches.
  package var dayCount: Int { endDay.dayNumber - startDay.dayNumber + 1 }

  /// Whether it touches a stretch of days.
  package func touches(_ days: ClosedRange<CivilDate>) -> Bool {
    startDay <= days.upperBound && days.lowerBound <= endDay
  }

  /// The same, a number of days later; `nil` past the calendar's end.
  package func moved(byDays days: Int) -> Occasion? {
    guard let start = startDay.adding(days: days), let end = endDay.adding(days: days) else {
      return nil
    }
    return Occasion(startDay: start, startTime: startTime, endDay: end, endTime: endTime)
  }
}

extension Occasion: Comparable {
  /// Orders by beginning, then by end; what has no time comes first on its day.
  package static func < (left: Self, right: Self) -> Bool {
    (left.startDay, left.startTime?.minutes ?? -1, left.endDay, left.endTime?.minutes ?? 1441)
      < (
        right.startDay, right.startTime?.minutes ?? -1, right.endDay, right.endTime?.minutes ?? 1441
      )
  }
}
