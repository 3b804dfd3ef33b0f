import CivilDates
import Lists

/// When a row's event takes place: its occasions and how they repeat.
struct EventTimes {
  private(set) var occasions: [Occasion] = []
  private(set) var recurrence: Recurrence?

  /// The longest that an event goes on behind midnight; a longer one is rather a slip.
  private static let longestNight = 12 * 60

  /// Reads the cells of days, hours and repetition.
  init(_ cells: inout CellReader<EventColumn>) {
    let start = cells.dayAndHours(.startDay, notes: [cells.rowIsLeftOut])
    // What is filled down from a wrong cell is wrong once.
    let endsAsItStarts = cells.text(.endDay) == cells.text(.startDay)
    let end = start == nil && endsAsItStarts ? nil : cells.dayAndHours(.endDay)
    if let start { addFirst(start, end, &cells) }
    addMore(&cells)
    if let field = cells.cell(.recurrence) {
      do {
        recurrence = try Recurrence(reading: field.text)
      } catch {
        cells.report(.recurrence(field.text, error), at: field)
        cells.keep(.recurrence)
      }
    } else {
      usePattern(&cells)
    }
    cells.keep(.pattern)
  }

  private typealias Written = (day: CivilDate, hours: HoursText?)

  private mutating func addFirst(
    _ start: Written, _ end: Written?, _ cells: inout CellReader<EventColumn>
  ) {
    let hours = cells.hours(.startTime)
    let startTime = (hours ?? start.hours)?.start
    let endTime =
      Self.endTime(&cells) ?? hours?.end ?? end?.hours?.start ?? start.hours?.end
    let first = Occasion(
      startDay: start.day.adding(days: startTime?.daysLater ?? 0) ?? start.day,
      startTime: startTime?.time, endDay: end?.day, endTime: endTime?.time)
    let nights = endTime?.daysLater ?? 0
    if nights > 0, first.dayCount > 1, cells.cell(.recurrence) == nil {
      // 22:00 to 26:00 on several days is each night's.
      recurrence = Recurrence("FREQ=DAILY;COUNT=\(first.dayCount)")
      let night = Occasion(
        startDay: first.startDay, startTime: first.startTime, endTime: first.endTime)
      occasions.append(night.ending(daysLater: nights))
      return
    }
    let field = cells.cell(.endTime) ?? cells.cell(.startTime) ?? cells.cell(.startDay)
    guard let whole = Self.settled(first.ending(daysLater: nights), at: field, &cells) else {
      cells.report(.endsBeforeStart, at: cells.cell(.endDay) ?? cells.cell(.endTime))
      [EventColumn.endDay, .endTime].forEach { cells.keep($0) }
      occasions.append(Occasion(startDay: first.startDay, startTime: first.startTime))
      return
    }
    if whole.dayCount > 400 {
      cells.report(.longOccasion(whole.dayCount), at: cells.cell(.endDay))
    }
    occasions.append(whole)
  }

  /// The end of a column of its own.
  private static func endTime(_ cells: inout CellReader<EventColumn>) -> WrittenTime? {
    guard let field = cells.cell(.endTime) else { return nil }
    if let end = HoursText.end(field.text, after: cells.text(.startTime)) { return end }
    return cells.hours(.endTime).map { $0.end ?? $0.start }
  }

  /// The occasion, its end on the next day where its hours say so; `nil` where it ends before it
  /// begins.
  private static func settled(
    _ occasion: Occasion, at field: ListField?, _ cells: inout CellReader<EventColumn>
  ) -> Occasion? {
    guard occasion.isReversed else { return occasion }
    guard occasion.dayCount == 1, let start = occasion.startTime, let end = occasion.endTime,
      end.minutes + 24 * 60 - start.minutes <= longestNight
    else { return nil }
    let night = occasion.ending(daysLater: 1)
    cells.report(.endsNextDay(start, end, night.endDay), at: field)
    return night
  }

  /// Words that say which days of the stretch are meant: 毎週土曜日.
  private mutating func usePattern(_ cells: inout CellReader<EventColumn>) {
    guard recurrence == nil, occasions.count == 1, let stretch = occasions.first,
      stretch.dayCount > 1, !stretch.endsInTheNight
    else { return }
    for role in [EventColumn.pattern, .timeNote] {
      guard let field = cells.cell(role), PatternText.seemsToRepeat(field.text) else { continue }
      guard let rule = PatternText.rule(field.text)?.until(stretch.endDay),
        let days = Self.days(of: rule, in: stretch)
      else {
        cells.report(.unreadPattern(field.text), at: field)
        continue
      }
      recurrence = rule
      occasions = [days[0]]
      cells.report(.readPattern(field.text, days.count), at: field)
      return
    }
  }

  /// The days of a stretch that a rule gives, with the stretch's hours; `nil` where it gives none.
  private static func days(of rule: Recurrence, in stretch: Occasion) -> [Occasion]? {
    let first = Occasion(
      startDay: stretch.startDay, startTime: stretch.startTime, endTime: stretch.endTime)
    let given = rule.days(from: stretch.startDay)
    let days = given.compactMap {
      first.moved(byDays: $0.dayNumber - stretch.startDay.dayNumber)
    }
    return days.isEmpty ? nil : days
  }

  private mutating func addMore(_ cells: inout CellReader<EventColumn>) {
    guard let field = cells.cell(.moreDays) else { return }
    let first = occasions.first
    // Hours that an entry does not give are those of the first occasion.
    let nights = first.map { $0.dayCount == 2 && $0.endsInTheNight ? 1 : 0 } ?? 0
    for part in field.text.split(whereSeparator: { ";；、,\n".contains($0) }).map(\.trimmed) {
      guard let entry = OccasionText.read(part, first?.startTime, first?.endTime, nights) else {
        cells.report(
          DayText(part) == .impossible ? .noSuchDay(part) : .unreadableDay(part), at: field)
        cells.keep(.moreDays)
        continue
      }
      guard let occasion = Self.settled(entry, at: field, &cells) else {
        cells.report(.endsBeforeStart, at: field)
        cells.keep(.moreDays)
        continue
      }
      if !occasions.contains(occasion) { occasions.append(occasion) }
    }
    // Where a list of days repeats what the first columns span, the list is the more exact one.
    if occasions.count > 2, let first, first.dayCount > 1,
      occasions.dropFirst().allSatisfy({
        $0.dayCount == 1 && first.touches($0.startDay...$0.endDay)
      })
    {
      occasions.removeFirst()
    }
  }
}
