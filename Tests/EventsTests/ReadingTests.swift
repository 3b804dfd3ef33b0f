import CivilDates
import Events
import Foundation
import Lists
import LocalGovernments
import Participation
import Testing

@Suite("Reading tables of events")
struct ReadingTests {
  @Test("the columns of 推奨データセット are understood, and a city's own are kept")
  func recommended() throws {
    let file = try Tables.read(Tables.recommended)
    #expect(file.generation == .recommended)
    let event = try #require(file.events.first)
    #expect(event.id == "221309-7")
    #expect(event.place.government?.sixDigits == "221384")
    #expect(event.title == "凧揚げ体験" && event.titleEnglish == "Kites")
    let occasion = try #require(event.occasions.first)
    #expect(occasion.startDay.iso == "2025-11-03" && occasion.endDay.iso == "2025-11-05")
    #expect(occasion.startTime?.text == "9:00" && occasion.endTime?.text == "16:30")
    #expect(event.fee.isFree == true)
    #expect(event.booking.untilDay?.iso == "2025-10-20")
    #expect(event.place.coordinates == Coordinates(latitude: 34.66, longitude: 137.74))
    #expect(event.kinds == ["子育て"])
    #expect(event.contact.extensionNumber == "12")
  }

  @Test("the columns of the GIF form are understood, its eras and its parts of an address, too")
  func registry() throws {
    let file = try Tables.read(Tables.registry)
    #expect(file.generation == .registry)
    let event = try #require(file.events.first)
    #expect(event.status == .cancelled)
    #expect(event.occasions.first?.startDay.iso == "2025-11-03")
    #expect(event.place.address == "福井県福井市中央1-1")
    #expect(event.place.government?.sixDigits == "182010")
    #expect(event.holder.name == "商店会")
    #expect(event.fee.isFree == true)
    #expect(event.extras.contains { $0.heading == "郵便番号" && $0.text == "910-0006" })
    #expect(file.diagnostics.filter { $0.severity > .note } == [])
  }

  @Test("the columns of the current standard are understood")
  func current() throws {
    let file = try Tables.read(Tables.current)
    #expect(file.generation == .current)
    let event = try #require(file.events.first)
    #expect(event.id == "082201-A-1")
    #expect(event.links == ["https://example.jp/c", "https://example.jp/d"])
    #expect(event.kinds == ["講座・教室"])
    #expect(event.place.government?.sixDigits == "082201")
    #expect(event.extras.map(\.heading) == ["開催パターン"])
    // The seen form has no hours and no description.
    #expect(file.diagnostics.map(\.rule) == ["expected-column"])
  }

  @Test("columns are found in any order, and a byte order mark is no part of a heading")
  func order() throws {
    let lines = Tables.current.split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).reversed() }
    let text = "\u{FEFF}" + lines.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    let turned = try #require(try Tables.read(text).events.first)
    let straight = try #require(try Tables.read(Tables.current).events.first)
    #expect(turned.id == straight.id && turned.place == straight.place)
  }

  @Test(
    "times are read as officials write them",
    arguments: [
      ("9:00", "9:00"), ("09:00:00", "9:00"), ("９時", "9:00"), ("9時半", "9:30"), ("９：３０", "9:30"),
      ("午後1時", "13:00"), ("午前０時", "0:00"), ("午後12時30分", "12:30"), ("PM 1:05", "13:05"),
      ("1:05 p.m.", "13:05"), ("正午", "12:00"), ("24:00", "24:00"), ("10時00分～", "10:00"),
    ])
  func times(written: String, read: String) {
    #expect(TimeOfDay(written)?.text == read)
  }

  @Test(
    "what is no time is not taken for one",
    arguments: ["夕方", "25:00", "9", "9:5", "9:60", "午後13時", "10:00-12:00", "", "時", ":"])
  func noTimes(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(
    "each fault is told at its cell",
    arguments: [
      ("開始日", "2025-02-30", "no-such-day", "error"),
      ("開始日", "来月", "unreadable-day", "error"),
      ("開始日", "2025年11月3日(火)", "weekday-differs", "warning"),
      ("終了日", "2025-11-02", "ends-before-start", "error"),
      ("終了日", "2035-11-03", "long-occasion", "warning"),
      ("開始時間", "夕方", "unreadable-time", "warning"),
      ("全国地方公共団体コード", "130002", "wrong-check-digit", "error"),
      ("全国地方公共団体コード", "999999", "unknown-government-code", "error"),
      ("全国地方公共団体コード", "82201", "lost-leading-zero", "warning"),
      ("地方公共団体名", "大阪府", "government-name-differs", "warning"),
      ("緯度", "35.6", "lonely-coordinate", "warning"),
      ("URL", "htp:/example", "malformed-address", "warning"),
      ("URL", "javascript:alert(1)", "malformed-address", "warning"),
      ("連携事業", "tokyo-1999-1", "unknown-programme", "warning"),
      ("状態", "たぶん", "unknown-status", "warning"),
      ("繰り返し", "毎週", "unreadable-recurrence", "warning"),
      ("対象自治体", "つくぱ市", "unknown-government", "warning"),
      ("ほかの開催日時", "2025-13-01", "no-such-day", "error"),
    ])
  func faults(heading: String, text: String, rule: String, severity: String) throws {
    let file = try Tables.row([(heading, text)])
    let found = try #require(file.diagnostics.first { $0.rule == rule })
    #expect(found.severity.rawValue == severity)
    let span = try #require(found.span)
    let range = try #require(file.source.range(of: span))
    #expect(file.source.text(in: range) == text)
    #expect(found.message.ja != found.message.en)
  }

  @Test("coordinates in each other's place are mended, those abroad are not used")
  func coordinates() throws {
    let swapped = try Tables.row([("緯度", "139.7"), ("経度", "35.6")])
    #expect(swapped.diagnostics.map(\.rule) == ["swapped-coordinates", "inferred-place"])
    #expect(
      swapped.events.first?.place.coordinates == Coordinates(latitude: 35.6, longitude: 139.7))
    let abroad = try Tables.row([("緯度", "48.8"), ("経度", "2.3")])
    #expect(abroad.diagnostics.map(\.rule) == ["outside-japan"])
    #expect(abroad.events.first?.place.coordinates == nil)
    #expect(abroad.events.first?.extras.map(\.text) == ["48.8", "2.3"])
  }

  @Test("a used ID, a row without a name, a row too long, a table without days are errors")
  func rows() throws {
    let head = "全国地方公共団体コード,ID,イベント名,開始日,終了日,開始時間,場所名称,説明\n"
    let row = "130001,1,甲,2025-11-03,2025-11-03,9:00,会場,文\n"
    let twice = try Tables.read(head + row + row)
    #expect(twice.diagnostics.map(\.rule) == ["duplicate-id"])
    #expect(twice.diagnostics.first?.notes.count == 1)
    #expect(twice.events.count == 1)
    let nameless = try Tables.read(head + row.replacing("甲", with: ""))
    #expect(nameless.diagnostics.map(\.rule) == ["unread-row"])
    #expect(nameless.diagnostics.first?.notes.first?.message.ja.contains("会場") == true)
    let long = try Tables.read(head + row.replacing("文\n", with: "文,余り\n"))
    #expect(long.diagnostics.map(\.rule) == ["surplus-cell"])
    #expect(long.events.first?.extras.map(\.text) == ["余り"])
    let dayless = try Tables.read(
      head.replacing("開始日,", with: "") + "130001,1,甲,2025-11-03,9:00,会場,文\n")
    #expect(dayless.diagnostics.map(\.rule) == ["missing-column", "unread-row"])
  }

  @Test("what is no table of events is refused with what to do")
  func refusals() throws {
    for bytes in [
      Array("これは文です。\n".utf8), [], [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0],
      Array("a,b,c\n1,2,3\n".utf8),
    ] {
      let error = #expect(throws: EventFileError.self) { try Tables.read(bytes) }
      #expect(error?.hint.ja.isEmpty == false)
    }
  }

  @Test("several days are occasions, and a rule of recurrence is worked out")
  func occasions() throws {
    let days = try #require(
      try Tables.row([("ほかの開催日時", "2025-11-08;2025-11-09T13:00/15:00;2025-11-15/2025-11-16")])
        .events.first)
    #expect(
      days.allOccasions.map { "\($0.startDay) \($0.startTime?.text ?? "-") \($0.endDay)" } == [
        "2025-11-03 10:00 2025-11-03", "2025-11-08 10:00 2025-11-08",
        "2025-11-09 13:00 2025-11-09", "2025-11-15 - 2025-11-16",
      ])
    let weekly = try #require(
      try Tables.row([("繰り返し", "FREQ=WEEKLY;BYDAY=MO,SA;COUNT=4")]).events.first)
    #expect(
      weekly.allOccasions.map(\.startDay.iso) == [
        "2025-11-03", "2025-11-08", "2025-11-10", "2025-11-15",
      ])
    let monthly = try #require(
      try Tables.row([("繰り返し", "FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260105")]).events.first)
    #expect(
      monthly.allOccasions.map(\.startDay.iso) == ["2025-11-03", "2025-12-01", "2026-01-05"])
  }

  @Test("the audience is read by the grammar of participants")
  func audience() throws {
    let gazetteer = try #require(Tables.gazetteer)
    let event = try #require(try Tables.row([("対象自治体", "全国道府県")]).events.first)
    let audience = try #require(event.audience(in: gazetteer))
    // 47 prefectures less Tokyo, which holds the event.
    #expect(audience.covered.count == 46)
  }

  @Test("weekdays and weeks are those of the calendar")
  func calendar() throws {
    let day = try #require(CivilDate(iso: "2025-11-03"))
    #expect(day.weekday == .monday)
    #expect(day.isoWeek == (2025, 45))
    #expect(CivilDate(mondayOfWeek: 45, year: 2025) == day)
    #expect(CivilDate(mondayOfWeek: 53, year: 2025) == nil)
    #expect(CivilDate(iso: "2027-01-01").map { $0.isoWeek.week } == 53)
    for number in stride(from: -719_162, to: 2_932_896, by: 997) {
      #expect(CivilDate(dayNumber: number)?.dayNumber == number)
    }
  }
}

@Suite("Encodings of tables of events")
struct EncodingTests {
  @Test("a table saved by a Japanese spreadsheet is read as one saved in UTF-8")
  func codePage932() throws {
    let bytes = try #require(Tables.registry.data(using: .shiftJIS))
    let file = try Tables.read([UInt8](bytes))
    #expect(file.source.encoding == .cp932)
    let straight = try Tables.read(Tables.registry)
    #expect(file.events.count == 1)
    #expect(zip(file.events, straight.events).allSatisfy { $0.says(theSameAs: $1) })
  }

  @Test("rows of one identifier and name are the days of one event")
  func rowsAsDays() throws {
    let head = "全国地方公共団体コード,ID,イベント名,開始日,終了日,開始時間,場所名称,説明\n"
    let row = "130001,1,甲,2025-11-03,2025-11-03,9:00,会場,文\n"
    let file = try Tables.read(head + row + row.replacing("11-03", with: "11-10"))
    #expect(file.diagnostics == [])
    #expect(file.events.count == 1)
    #expect(file.events.first?.occasions.map(\.startDay.iso) == ["2025-11-03", "2025-11-10"])
  }
}
