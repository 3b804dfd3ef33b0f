import CivilDates
import Events
import Lists
import Testing

@Suite("Days and hours of events")
struct HoursTests {
  private func said(_ file: EventFile) -> [String] {
    (file.events.first?.allOccasions ?? []).map {
      "\($0.startDay) \($0.startTime?.text ?? "-") \($0.endDay) \($0.endTime?.text ?? "-")"
    }
  }

  private func row(_ start: String, _ end: String, lastDay: String = "") throws -> EventFile {
    try Tables.row([("開始時間", start), ("終了時間", end), ("終了日", lastDay)])
  }

  @Test(
    "what goes on behind midnight ends on the next day",
    arguments: [
      ("22:00", "2:00", "22:00 2025-11-04 2:00"), ("22:00", "26:00", "22:00 2025-11-04 2:00"),
      ("22:00", "25時30分", "22:00 2025-11-04 1:30"), ("22:00", "翌5時", "22:00 2025-11-04 5:00"),
      ("22:00", "翌日５：００", "22:00 2025-11-04 5:00"), ("18:00", "24:00", "18:00 2025-11-03 24:00"),
      ("午後1時", "3時", "13:00 2025-11-03 15:00"), ("午後10時", "2時", "22:00 2025-11-04 2:00"),
      ("9:00-17:00", "", "9:00 2025-11-03 17:00"), ("9時～17時まで", "", "9:00 2025-11-03 17:00"),
      ("午後1時から4時", "", "13:00 2025-11-03 16:00"), ("0900", "1730", "9:00 2025-11-03 17:30"),
      ("930", "", "9:30 2025-11-03 -"),
    ])
  func nights(start: String, end: String, said expected: String) throws {
    let file = try row(start, end)
    #expect(said(file) == ["2025-11-03 " + expected])
    #expect(file.diagnostics.filter { $0.severity > .note } == [])
  }

  @Test("a night is told, and an end long before the beginning is still a fault")
  func told() throws {
    #expect(try row("22:00", "2:00").diagnostics.map(\.rule) == ["ends-next-day"])
    #expect(try row("13:00", "11:00").diagnostics.map(\.rule) == ["ends-before-start"])
    #expect(try row("9:00", "30:00").diagnostics.map(\.rule) == ["unreadable-time"])
  }

  @Test("hours behind midnight on several days are those of each night")
  func severalNights() throws {
    let file = try row("22:00", "26:00", lastDay: "2025-11-05")
    #expect(
      said(file) == [
        "2025-11-03 22:00 2025-11-04 2:00", "2025-11-04 22:00 2025-11-05 2:00",
        "2025-11-05 22:00 2025-11-06 2:00",
      ])
    let listed = try Tables.row([
      ("開始時間", "22:00"), ("終了時間", "2:00"), ("ほかの開催日時", "2025-11-08;2025-11-09T23:00/25:00"),
    ])
    #expect(
      said(listed).dropFirst() == [
        "2025-11-08 22:00 2025-11-09 2:00", "2025-11-09 23:00 2025-11-10 1:00",
      ])
  }

  @Test("a cell of a day and an hour is both")
  func dayAndHour() throws {
    let file = try Tables.row([
      ("開始日", "2025-11-03T18:30"), ("終了日", "2025/11/03 20:00:00"), ("開始時間", ""),
      ("参加申込終了日", "2025-10-31T17:00"),
    ])
    #expect(said(file) == ["2025-11-03 18:30 2025-11-03 20:00"])
    #expect(file.events.first?.booking.untilTime?.text == "17:00")
    let written = try Tables.row([("開始日", "令和7年11月3日(月) 午後6時"), ("終了日", ""), ("開始時間", "")])
    #expect(said(written) == ["2025-11-03 18:00 2025-11-03 -"])
    #expect(written.diagnostics == [])
  }

  @Test("a wrong day is told once")
  func wrongDay() throws {
    let file = try Tables.row([("開始日", "2026-12-32"), ("終了日", "2026-12-32")])
    #expect(file.diagnostics.map(\.rule) == ["no-such-day"])
    #expect(file.diagnostics.first?.notes.first?.message.ja.contains("催し") == true)
    #expect(file.unreadRows.map(\.localID) == ["1"])
  }

  @Test("what stands below a table is a remark, and rows of the table are not")
  func remarks() throws {
    let head = "全国地方公共団体コード,ID,イベント名,開始日,終了日,開始時間,場所名称,説明\n"
    let row = "130001,1,甲,2025-11-03,2025-11-03,9:00,会場,文\n"
    for last in ["（注）荒天中止,,,,,,,\n", "合計,13件,,,,,,\n", ",,合計 13件,,,,,\n"] {
      let file = try Tables.read(head + row + last)
      #expect(file.events.count == 1)
      #expect(file.diagnostics.map(\.rule) == ["trailing-remark"])
    }
    let unfinished = try Tables.read(head + row + "130001,2,乙,,,,会場,文\n")
    #expect(unfinished.diagnostics.map(\.rule) == ["unread-row"])
    let between = try Tables.read(head + "（注）,,,,,,,\n" + row)
    #expect(between.hasErrors)
  }
}
