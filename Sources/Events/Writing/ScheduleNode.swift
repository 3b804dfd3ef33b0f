import CivilDates

/// How an event repeats, as schema.org tells it.
enum ScheduleNode {
  private static let units: [Recurrence.Frequency: String] = [
    .daily: "D", .weekly: "W", .monthly: "M", .yearly: "Y",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The schedules of a rule: one, or one for each week of the month where the rule names several.
  ///
  /// - Returns: `nil` where schema.org has no words for the rule: it counts no week from a month's end,
  ///   and does not say on which day weeks begin.
  static func node(_ rule: Recurrence, _ first: Occasion) -> LinkedNode? {
    let weeks = Set(rule.days.map { $0.ordinal ?? 0 }).sorted()
    guard weeks.allSatisfy({ $0 >= 0 }), rule.weekStart == nil else { return nil }
    guard weeks.count > 1 else { return schedule(rule, first, week: weeks.first ?? 0) }
    return .list(weeks.map { schedule(rule, first, week: $0) })
  }

  /// The hours of each day of several; `nil` where they are not each day's.
  static func daily(_ occasion: Occasion) -> LinkedNode? {
    guard occasion.isDaily else { return nil }
    return .object(
      [
        ("@type", .text("Schedule")), ("startDate", .text(occasion.startDay.iso)),
        ("endDate", .text(occasion.endDay.iso)), ("repeatFrequency", .text("P1D")),
        ("repeatCount", .number(Double(occasion.dayCount))),
        ("scheduleTimezone", .text("Asia/Tokyo")),
      ] + hours(of: occasion))
  }

  private static func hours(of occasion: Occasion) -> [(String, LinkedNode)] {
    [("startTime", occasion.startTime), ("endTime", occasion.endTime)].compactMap { name, time in
      time.map { (name, .text(($0.hour == 24 ? "00:00" : $0.iso) + ":00+09:00")) }
    }
  }

  private static func schedule(
    _ rule: Recurrence, _ first: Occasion, week: Int
  ) -> LinkedNode {
    let days = rule.days.filter { ($0.ordinal ?? 0) == week }
    let members: [(String, LinkedNode?)] = [
      ("@type", .text("Schedule")), ("startDate", .text(first.startDay.iso)),
      ("repeatFrequency", .text("P\(rule.interval)" + (units[rule.frequency] ?? "D"))),
      ("scheduleTimezone", .text("Asia/Tokyo")),
      ("endDate", rule.until.map { .text($0.iso) }),
      ("repeatCount", rule.count.map { .number(Double($0)) }),
      (
        "byDay",
        days.isEmpty
          ? nil
          : .list(
            days.map { .text("https://schema.org/" + weekdays[$0.weekday.rawValue - 1]) })
      ),
      ("byMonthWeek", week == 0 ? nil : .number(Double(week))),
      ("byMonth", rule.month.map { .number(Double($0)) }),
      ("byMonthDay", rule.monthDay.map { .number(Double($0)) }),
    ]
    return .object(members.compactMap { name, node in node.map { (name, $0) } } + hours(of: first))
  }
}
