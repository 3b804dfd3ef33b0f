import CivilDates
import Events
import Foundation
import Lists
import LocalGovernments
import Testing

@Suite("Words for days, and hours of several days")
struct PatternTests {
  private func days(_ heading: String, _ text: String) throws -> (days: [String], rules: [String]) {
    let file = try Tables.row([
      ("開始日", "2025-11-01"), ("終了日", "2025-11-30"), ("終了時間", "17:00"), (heading, text),
    ])
    return (
      file.events.first?.allOccasions.map { String($0.startDay.iso.suffix(2)) } ?? [],
      file.diagnostics.map(\.rule)
    )
  }

  @Test(
    "words that say which days are meant give those days",
    arguments: [
      ("毎週土曜日", "01 08 15 22 29"), ("毎週土・日曜日", "01 02 08 09 15 16 22 23 29 30"),
      ("毎週水曜", "05 12 19 26"), ("毎月第2土曜日", "08"), ("毎月第１・３日曜日", "02 16"),
      ("土日祝", "01 02 08 09 15 16 22 23 29 30"), ("土日・祝日", "01 02 08 09 15 16 22 23 29 30"),
      ("第4月曜日", "24"),
    ])
  func read(text: String, expected: String) throws {
    for heading in ["開催パターン", "開始日時特記事項"] {
      let found = try days(heading, text)
      #expect(found.days == expected.split(separator: " ").map(String.init))
      #expect(found.rules == ["read-pattern"])
    }
    #expect(try days("開催パターン", "平日").days.count == 20)
  }

  @Test("words that say more stay as they are, and that is told")
  func unread() throws {
    let found = try days("開催パターン", "毎週土曜日（第3を除く）")
    #expect(found.days == ["01"] && found.rules == ["unread-pattern"])
    #expect(try days("開始日時特記事項", "雨天中止").rules == [])
    let ruled = try Tables.row([
      ("終了日", "2025-11-30"), ("開催パターン", "毎週土曜日"), ("繰り返し", "FREQ=WEEKLY;COUNT=2"),
    ])
    #expect(ruled.events.first?.allOccasions.count == 2)
  }

  @Test("hours of several days are each day's in calendars and linked data")
  func dailyHours() throws {
    let gazetteer = try #require(Tables.gazetteer)
    let event = try #require(
      try Tables.row([("終了日", "2025-11-27"), ("終了時間", "18:00")]).events.first)
    let calendar = ICalendar.text(
      of: [event], .init(name: "x", stamp: "2025-11-01T00:00:00Z"))
    #expect(calendar.contains("DTSTART;TZID=Asia/Tokyo:20251103T100000\r\n"))
    #expect(calendar.contains("DTEND;TZID=Asia/Tokyo:20251103T180000\r\n"))
    #expect(calendar.contains("RRULE:FREQ=DAILY;COUNT=25\r\n"))
    let data = try EventLinkedData(gazetteer: gazetteer).document(of: event, page: nil)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let schedule = try #require(object["eventSchedule"] as? [String: Any])
    #expect(schedule["repeatFrequency"] as? String == "P1D")
    #expect(schedule["endDate"] as? String == "2025-11-27")
    #expect(schedule["startTime"] as? String == "10:00:00+09:00")
    // A night is no row of days.
    let night = try #require(
      try Tables.row([("開始時間", "13:00"), ("終了日", "2025-11-04"), ("終了時間", "10:00")]).events.first)
    #expect(
      !ICalendar.text(of: [night], .init(name: "x", stamp: "2025-11-01T00:00:00Z"))
        .contains("RRULE"))
  }
}
