import CivilDates
import Events
import Foundation
import Lists
import LocalGovernments
import Testing

@Suite("Reading calendars and linked data")
struct CalendarReadingTests {
  private func read(
    _ text: String, named name: String = "e.ics", holder: String? = "130001"
  ) throws -> EventFile {
    let gazetteer = try #require(Tables.gazetteer)
    let government = holder.flatMap { LocalGovernmentCode($0) }.flatMap { gazetteer[$0] }
    return try EventFile.read(
      Array(text.utf8), named: name, EventContext(gazetteer: gazetteer, holder: government))
  }

  private func calendar(_ lines: [String]) -> String {
    (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:a@x"] + lines
      + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  private func said(_ event: Event?) -> [String] {
    (event?.allOccasions ?? []).map {
      "\($0.startDay) \($0.startTime?.text ?? "-") \($0.endDay) \($0.endTime?.text ?? "-")"
    }
  }

  @Test("the properties of an event are understood, folds and escapes undone")
  func properties() throws {
    let file = try read(
      calendar([
        "SUMMARY:凧あげ\\, たこ", " 作り", "DTSTART;TZID=Asia/Tokyo:20251103T100000",
        "DTEND;TZID=Asia/Tokyo:20251103T160000", "LOCATION:中央公園 静岡県浜松市中央区",
        "GEO:34.71;137.73", "URL:https://example.jp/a", "DESCRIPTION:一行目\\n二行目\\;",
        "CATEGORIES:体験,子育て", "ORGANIZER;CN=\"浜松市\":mailto:a@example.jp", "SEQUENCE:3",
        "BEGIN:VALARM", "DESCRIPTION:鳴る", "END:VALARM",
      ]))
    let event = try #require(file.events.first)
    #expect(file.generation == .calendar && file.diagnostics == [])
    #expect(event.title == "凧あげ, たこ作り")
    #expect(said(event) == ["2025-11-03 10:00 2025-11-03 16:00"])
    #expect(event.place.name == "中央公園" && event.place.address == "静岡県浜松市中央区")
    #expect(event.place.government?.fiveDigits == "22138")
    #expect(event.place.coordinates == Coordinates(latitude: 34.71, longitude: 137.73))
    #expect(event.description == "一行目\n二行目;" && event.kinds == ["体験", "子育て"])
    #expect(event.links == ["https://example.jp/a"] && event.sequence == 3)
    #expect(event.holder.government?.fiveDigits == "22130" && event.localID == "a@x")
  }

  @Test("the picture that an entry names is told with its place")
  func pictures() throws {
    let address = "https://example.jp/a.png"
    let calendar = try read(
      calendar([
        "SUMMARY:x", "DTSTART:20251103T100000",
        "IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:\(address)",
      ]))
    let data = try read(
      """
      {"@context": "https://schema.org", "@type": "Event", "name": "x", "startDate": "2025-11-03",
       "image": {"@type": "ImageObject", "url": "\(address)", "caption": "凧"}}
      """, named: "e.jsonld")
    for file in [calendar, data] {
      #expect(file.events.first?.image?.address == address)
      #expect(file.images.map(\.address) == [address])
    }
    #expect(Self.line(of: calendar) == 7 && Self.line(of: data) == 2)
    #expect(data.events.first?.image?.alternative == "凧")
  }

  private static func line(of file: EventFile) -> Int? {
    guard case .text(let span)? = file.images.first?.span else { return nil }
    return span.line
  }

  @Test("a later time of an event is put to it, and one of another event is not")
  func furtherDays() throws {
    func entry(_ identifier: String, _ title: String, _ day: String) -> [String] {
      [
        "BEGIN:VEVENT", "UID:\(identifier)@renkei", "SUMMARY:\(title)", "DTSTART;VALUE=DATE:\(day)",
        "END:VEVENT",
      ]
    }
    let text =
      (["BEGIN:VCALENDAR"] + entry("222101-7-a", "凧", "20251103")
      + entry("222101-7-a-20251104", "凧", "20251104")
      + entry("222101-7-a-20251104-2", "凧", "20251105")
      + entry("222101-7-a-20251106", "独楽", "20251106") + ["END:VCALENDAR", ""])
      .joined(separator: "\r\n")
    let events = try read(text).events
    #expect(events.map(\.title) == ["凧", "独楽"])
    #expect(
      events.first?.allOccasions.map(\.startDay.iso) == ["2025-11-03", "2025-11-04", "2025-11-05"])
  }

  @Test(
    "moments are Japan's, whatever zone they are written in",
    arguments: [
      ("DTSTART:20251103T010000Z|DTEND:20251103T160000Z", "2025-11-03 10:00 2025-11-04 1:00"),
      ("DTSTART:20251103T100000|DURATION:PT1H30M", "2025-11-03 10:00 2025-11-03 11:30"),
      ("DTSTART;TZID=America/New_York:20251103T200000", "2025-11-04 10:00 2025-11-04 -"),
      (
        "DTSTART;TZID=/example.org/2025/Europe/Paris:20251103T020000",
        "2025-11-03 10:00 2025-11-03 -"
      ),
      ("DTSTART;TZID=Tokyo Standard Time:20251103T100000", "2025-11-03 10:00 2025-11-03 -"),
      ("DTSTART;VALUE=DATE:20251103|DTEND;VALUE=DATE:20251106", "2025-11-03 - 2025-11-05 -"),
      ("DTSTART;VALUE=DATE:20251103", "2025-11-03 - 2025-11-03 -"),
      ("DTSTART;VALUE=DATE:20251103|DURATION:P2D", "2025-11-03 - 2025-11-04 -"),
      // Between 2:00 and 3:00 summer time leaves an hour out; of one that comes twice it is the first.
      ("DTSTART;TZID=America/New_York:20270314T023000", "2027-03-14 16:30 2027-03-14 -"),
      ("DTSTART;TZID=America/New_York:20261101T013000", "2026-11-01 14:30 2026-11-01 -"),
      ("DTSTART:20251103T180000|DTEND:20251104T000000", "2025-11-03 18:00 2025-11-03 24:00"),
    ])
  func moments(lines: String, expected: String) throws {
    let file = try read(calendar(["SUMMARY:x"] + lines.split(separator: "|").map(String.init)))
    #expect(said(file.events.first) == [expected])
    #expect(file.diagnostics.filter { $0.severity > .note } == [])
  }

  @Test("rules, further days, days left out and days moved are worked out")
  func recurrences() throws {
    let ruled = try read(
      calendar([
        "SUMMARY:x", "DTSTART;TZID=Asia/Tokyo:20251103T100000",
        "RRULE:FREQ=WEEKLY;UNTIL=20251123T145959Z",
      ]))
    #expect(ruled.events.first?.recurrence?.text() == "FREQ=WEEKLY;UNTIL=20251123")
    let changed = try read(
      calendar([
        "SUMMARY:x", "DTSTART;TZID=Asia/Tokyo:20251103T100000", "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Asia/Tokyo:20251110T100000", "RDATE;TZID=Asia/Tokyo:20251112T100000",
        "END:VEVENT", "BEGIN:VEVENT", "UID:a@x", "SUMMARY:x",
        "RECURRENCE-ID;TZID=Asia/Tokyo:20251117T100000", "DTSTART;TZID=Asia/Tokyo:20251118T130000",
      ]))
    #expect(changed.events.count == 1)
    #expect(
      changed.events.first?.allOccasions.map { "\($0.startDay) \($0.startTime?.text ?? "")" } == [
        "2025-11-03 10:00", "2025-11-12 10:00", "2025-11-18 13:00", "2025-11-24 10:00",
      ])
  }

  @Test(
    "what is no rule, and what is one beyond those worked out, is told apart and kept",
    arguments: [
      ("FREQ=WEEKLYY", "unreadable-recurrence", "FREQ=WEEKLY;BYDAY=SA"),
      ("FREQ=SECONDLY", "unsupported-recurrence", "「FREQ=SECONDLY」"),
      ("FREQ=MONTHLY;BYDAY=SU;BYSETPOS=1", "unsupported-recurrence", "「BYSETPOS=1」"),
      ("FREQ=DAILY;COUNT=999999999", "unsupported-recurrence", "「COUNT=999999999」"),
      ("FREQ=DAILY;INTERVAL=0", "unsupported-recurrence", "「INTERVAL=0」"),
    ])
  func otherRules(rule: String, found: String, words: String) throws {
    let file = try read(calendar(["SUMMARY:x", "DTSTART:20251103T100000", "RRULE:" + rule]))
    #expect(file.diagnostics.map(\.rule) == [found])
    #expect(file.diagnostics.first?.message.ja.contains(words) == true)
    #expect(file.events.first?.extras.map(\.text) == [rule])
  }

  @Test(
    "an event repeats on the clocks of its own zone, whatever days those are in Japan",
    arguments: [
      // A Sunday in UTC is a Monday in Japan.
      (
        ":20270103T230000Z", "FREQ=WEEKLY;BYDAY=SU;COUNT=3", "EXDATE:20270110T230000Z",
        "2027-01-04 8:00, 2027-01-18 8:00"
      ),
      (
        ";TZID=America/New_York:20270110T200000", "FREQ=WEEKLY;BYDAY=SU;COUNT=3",
        "EXDATE;TZID=America/New_York:20270117T200000", "2027-01-11 10:00, 2027-01-25 10:00"
      ),
      (
        ";TZID=America/New_York:20270110T200000", "FREQ=WEEKLY;BYDAY=SU;COUNT=3",
        "EXDATE;VALUE=DATE:20270117", "2027-01-11 10:00, 2027-01-25 10:00"
      ),
      // With summer time the hour in Japan is another.
      (
        ";TZID=America/New_York:20270307T200000", "FREQ=WEEKLY;UNTIL=20270322T000000Z", "",
        "2027-03-08 10:00, 2027-03-15 9:00, 2027-03-22 9:00"
      ),
      // The last day of a month is not the last of Japan's.
      (
        ":20270131T200000Z", "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "",
        "2027-02-01 5:00, 2027-04-01 5:00, 2027-06-01 5:00"
      ),
      // The 23rd at 10:00 is behind an end of the 23rd at 9:00.
      (
        ";TZID=Asia/Tokyo:20251116T100000", "FREQ=WEEKLY;UNTIL=20251123T000000Z", "",
        "2025-11-16 10:00"
      ),
      (
        ":20270103T230000Z", "FREQ=DAILY;COUNT=2", "RDATE:20270110T200000Z",
        "2027-01-04 8:00, 2027-01-05 8:00, 2027-01-11 5:00"
      ),
    ])
  func rulesOfZones(start: String, rule: String, exception: String, expected: String) throws {
    let lines = ["SUMMARY:x", "DTSTART" + start, "RRULE:" + rule, exception]
    let file = try read(calendar(lines.filter { !$0.isEmpty }))
    let days = file.events.first?.allOccasions
      .map { "\($0.startDay) \($0.startTime?.text ?? "-")" }.joined(separator: ", ")
    #expect(days == expected)
    #expect(file.diagnostics == [])
  }

  @Test("a rule stays one where Japan's days have one, and is worked out where they have none")
  func rulesInJapan() throws {
    func event(_ start: String, _ rule: String) throws -> EventFile {
      try read(calendar(["SUMMARY:x", "DTSTART" + start, "RRULE:" + rule]))
    }
    for (start, rule, japanese) in [
      (":20270103T230000Z", "FREQ=WEEKLY;BYDAY=SU,WE", "FREQ=WEEKLY;BYDAY=MO,TH"),
      (
        ":20270103T230000Z", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=TU"
      ),
      (":20270103T230000Z", "FREQ=MONTHLY", "FREQ=MONTHLY"),
      (";TZID=Asia/Seoul:20270103T230000", "FREQ=MONTHLY;BYDAY=1SU", "FREQ=MONTHLY;BYDAY=1SU"),
    ] {
      let file = try event(start, rule)
      #expect(file.events.first?.recurrence?.text() == japanese, "\(rule)")
      #expect(file.diagnostics == [])
    }
    let summer = try event(";TZID=America/New_York:20270103T200000", "FREQ=WEEKLY")
    #expect(summer.events.first?.recurrence == nil)
    #expect(summer.diagnostics.map(\.rule) == ["recurrence-cut"])
    #expect(try #require(summer.events.first).occasions.count > 100)
  }

  @Test("a day that no calendar has, a moment and a length that are none get their own advice")
  func advice() throws {
    for (line, rule, words) in [
      ("DTSTART:20270230T100000", "no-such-day", "20270230T100000"),
      ("DTSTART:2027", "unreadable-day", "20251103T100000"),
    ] {
      let found = try read(calendar(["SUMMARY:x", line])).diagnostics.first
      #expect(found?.rule == rule && found?.message.ja.contains(words) == true, "\(line)")
    }
    let length = try read(calendar(["SUMMARY:x", "DTSTART:20270101T100000", "DURATION:-PT1H"]))
    #expect(length.diagnostics.map(\.rule) == ["unreadable-duration"])
    #expect(length.diagnostics.first?.message.ja.contains("PT1H30M") == true)
  }

  @Test(
    "faults are told at their lines",
    arguments: [
      ("DTSTART:20251332", 6, "no-such-day"), ("DTSTART:soon", 6, "unreadable-day"),
      ("GEO:abc", 7, "unreadable-coordinate"),
      ("URL:htp", 7, "malformed-address"), ("no line", 7, "malformed-line"),
      ("DTSTART;TZID=Mars/Phobos:20251103T100000", 6, "unknown-time-zone"),
    ])
  func faults(line: String, number: Int, rule: String) throws {
    let start = line.hasPrefix("DTSTART") ? [] : ["DTSTART:20251103T100000"]
    let file = try read(calendar(["SUMMARY:x"] + start + [line]))
    let found = try #require(file.diagnostics.first { $0.rule == rule })
    let span = try #require(found.span)
    let range = try #require(file.source.range(of: span))
    #expect(file.source.text(in: range) == line)
    #expect(file.source.bytes[..<range.lowerBound].count { $0 == 0x0A } == number - 1)
  }

  @Test("a cancelled event, one cut off and one without a holder are told for such")
  func states() throws {
    let lines = ["SUMMARY:x", "DTSTART:20251103T100000"]
    #expect(try read(calendar(lines + ["STATUS:CANCELLED"])).events.first?.status == .cancelled)
    let cut = calendar(lines).replacing("END:VEVENT\r\nEND:VCALENDAR\r\n", with: "")
    #expect(try read(cut).diagnostics.map(\.rule) == ["cut-off"])
    #expect(try read(calendar(lines), holder: nil).diagnostics.map(\.rule) == ["missing-holder"])
  }

  private static func samples() throws -> [Event] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lists/samples")
    return try Tables.read([UInt8](Data(contentsOf: folder.appending(path: "events.csv")))).events
  }

  @Test("written calendars and linked data are read back: what, when, where, whose")
  func roundTrip() throws {
    let gazetteer = try #require(Tables.gazetteer)
    let events = try Self.samples()
    let calendar = ICalendar.text(of: events, .init(name: "x", stamp: "2025-11-01T00:00:00Z"))
    let data = try EventLinkedData(gazetteer: gazetteer).document(of: events) { _ in nil }
    for file in [
      try read(calendar, holder: nil),
      try read(String(decoding: data, as: UTF8.self), named: "e.jsonld", holder: nil),
    ] {
      #expect(file.diagnostics.filter { $0.severity > .note } == [])
      #expect(file.events.map(\.id) == events.map(\.id))
      for (again, event) in zip(file.events, events) {
        #expect(again.title == event.title && again.isSample && again.status == event.status)
        #expect(again.holder.government == event.holder.government)
        #expect(again.place.government == event.place.government)
        #expect(again.place.name == event.place.name && again.localID == event.localID)
        #expect(
          Set(again.allOccasions.flatMap(days)) == Set(event.allOccasions.flatMap(days)),
          "\(event.id)")
      }
    }
  }

  /// Each day of an occasion, with its hours.
  private func days(of occasion: Occasion) -> [Occasion] {
    guard occasion.isDaily else { return [occasion] }
    return (0..<occasion.dayCount).compactMap { occasion.firstDay.moved(byDays: $0) }
  }

  private static let page = """
    <!doctype html><title>催し</title>
    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList"}</script>
    <script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [{"@type": ["Thing", "MusicEvent"], "name": "音楽会",
     "startDate": "2025-11-08T01:00:00Z", "endDate": "2025-11-08T13:00+09:00",
     "eventStatus": "https://schema.org/EventPostponed", "isAccessibleForFree": true,
     "location": [{"@type": "VirtualLocation", "url": "https://example.jp"},
      {"@type": "Place", "name": "市民会館", "address": {"@type": "PostalAddress",
       "addressRegion": "茨城県", "addressLocality": "つくば市", "streetAddress": "吾妻1"},
       "geo": {"latitude": 36.08, "longitude": "140.11"}}],
     "organizer": {"@type": "Organization", "name": "つくば市"}, "url": "https://example.jp/m",
     "image": {"@type": "ImageObject", "url": "https://example.jp/m.jpg", "caption": "楽団"},
     "keywords": "音楽, 子ども"},
     {"@type": "Event", "name": "毎週", "eventSchedule": {"@type": "Schedule", "startDate": "2025-11-04",
      "startTime": "10:00", "endTime": "11:00", "repeatFrequency": "P1W", "repeatCount": 3,
      "byDay": "https://schema.org/Tuesday"}},
     {"@type": "Event", "name": "日がない", "startDate": "近日"}]}
    </script>
    """

  @Test("events are found in the linked data of a page, with faults at their place")
  func page() throws {
    let file = try read(Self.page, named: "p.html")
    #expect(file.generation == .linkedData && file.events.count == 2)
    let event = try #require(file.events.first)
    #expect(event.title == "音楽会" && event.status == .postponed && event.fee.isFree == true)
    #expect(said(event) == ["2025-11-08 10:00 2025-11-08 13:00"])
    #expect(event.place.address == "茨城県つくば市吾妻1" && event.place.name == "市民会館")
    #expect(event.place.coordinates == Coordinates(latitude: 36.08, longitude: 140.11))
    #expect(event.holder.government?.fiveDigits == "08220")
    #expect(event.image?.alternative == "楽団" && event.kinds == ["音楽", "子ども"])
    #expect(
      said(file.events.last) == [
        "2025-11-04 10:00 2025-11-04 11:00", "2025-11-11 10:00 2025-11-11 11:00",
        "2025-11-18 10:00 2025-11-18 11:00",
      ])
    let span = try #require(file.diagnostics.first { $0.rule == "unreadable-day" }?.span)
    #expect(file.source.range(of: span).map(file.source.text) == "近日")
    #expect(file.unreadRows.map(\.title) == ["日がない"])
  }

  @Test("an end that is a day alone has no hour")
  func dayAlone() throws {
    let file = try read(
      "{\"@type\": \"Event\", \"name\": \"x\", \"startDate\": \"2025-11-03T18:30\", \"endDate\": \"2025-11-03\"}",
      named: "e.json")
    #expect(said(file.events.first) == ["2025-11-03 18:30 2025-11-03 -"])
    #expect(!file.hasErrors)
  }

  @Test("broken JSON is told at its place, and JSON of something else is refused")
  func broken() throws {
    let file = try read("[{\"@type\": \"Event\", \"name\": ]", named: "e.json")
    #expect(file.diagnostics.map(\.rule) == ["malformed-json"])
    #expect(throws: EventFileError.self) { try read("{\"@type\": \"Person\"}", named: "e.json") }
  }
}
