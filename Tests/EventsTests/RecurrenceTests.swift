import CivilDates
import Events
import Testing

@Suite("Recurrences")
struct RecurrenceTests {
  private func event(_ rule: String, _ start: String, _ end: String? = nil) throws -> Event {
    let cells = [("開始日", start), ("終了日", end ?? start), ("開始時間", ""), ("繰り返し", rule)]
    return try #require(try Tables.row(cells).events.first)
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test("a rule without an end is never over, and its days are found however far they lie")
  func endless() throws {
    let daily = try event("FREQ=DAILY", "2020-01-01")
    let today = try day("2026-11-29")
    #expect(!daily.isOver(on: today))
    let calendar = EventCalendar(events: [daily])
    let week = today...(try day("2026-12-05"))
    #expect(calendar.entries(in: week).count == 7)
    #expect(calendar.occasions(of: daily, around: today).contains { $0.startDay == today })
    #expect(calendar.takesPlace(daily, from: today, until: nil))
    #expect(try calendar.days(seenFrom: today)?.contains(day("2027-06-01")) == true)
    #expect(try !calendar.takesPlace(daily, from: nil, until: day("2019-12-31")))
  }

  @Test(
    "yearly events come on their day, leap days only where there is one",
    arguments: [
      ("FREQ=YEARLY;COUNT=3", "2025-11-03", "2025-11-03 2026-11-03 2027-11-03"),
      ("FREQ=YEARLY;COUNT=2", "2024-02-29", "2024-02-29 2028-02-29"),
      (
        "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU;COUNT=3", "2025-11-02", "2025-11-02 2026-11-01 2027-11-07"
      ),
      ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=7;COUNT=2", "2025-01-07", "2025-01-07 2026-01-07"),
    ])
  func yearly(rule: String, start: String, expected: String) throws {
    let event = try event(rule, start)
    #expect(event.allOccasions.map(\.startDay.iso).joined(separator: " ") == expected)
    #expect(event.recurrence?.text() == rule)
  }

  @Test("every other week, the day that begins a week says which days belong together")
  func weekStart() throws {
    let sunday = try event("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU;COUNT=4", "2027-01-05")
    let monday = try event("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;COUNT=4", "2027-01-05")
    #expect(
      sunday.allOccasions.map(\.startDay.iso) == [
        "2027-01-05", "2027-01-17", "2027-01-19", "2027-01-31",
      ])
    #expect(
      monday.allOccasions.map(\.startDay.iso) == [
        "2027-01-05", "2027-01-10", "2027-01-19", "2027-01-24",
      ])
  }

  @Test("a rule ends where it says, however many days that takes")
  func ended() throws {
    let long = try event("FREQ=DAILY;UNTIL=20240101", "2020-01-01")
    #expect(try !long.isOver(on: day("2024-01-01")) && long.isOver(on: day("2024-01-02")))
    let counted = try event("FREQ=DAILY;COUNT=1000", "2020-01-01")
    #expect(counted.allOccasions.count == 1000)
    #expect(counted.allOccasions.last?.startDay.iso == "2022-09-26")
  }

  @Test(
    "the days asked for are the same whether or not those before them are worked out",
    arguments: [
      "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU", "FREQ=WEEKLY",
      "FREQ=MONTHLY;BYDAY=2SU,-1FR", "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31", "FREQ=MONTHLY",
      "FREQ=YEARLY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA,SU;WKST=SU",
    ])
  func windows(rule: String) throws {
    let event = try event(rule, "2020-01-31", "2020-02-02")
    let whole = try #require(
      try Tables.row([
        ("開始日", "2020-01-31"), ("終了日", "2020-02-02"), ("開始時間", ""),
        ("繰り返し", rule + ";UNTIL=20300101"),
      ]).events.first
    ).allOccasions
    for offset in stride(from: 0, to: 3_000, by: 71) {
      let first = try #require(try day("2020-01-01").adding(days: offset))
      let days = first...(try #require(first.adding(days: 40)))
      #expect(event.occasions(in: days) == whole.filter { $0.touches(days) }, "\(days)")
    }
  }
}
