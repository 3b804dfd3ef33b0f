import CivilDates
import Events
import Foundation
import Lists
import LocalGovernments
import Testing

@Suite("Writing events and news")
struct WritingTests {
  private static func samples() throws -> [Event] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lists/samples")
    let file = try Tables.read([UInt8](Data(contentsOf: folder.appending(path: "events.csv"))))
    // Programmes are not known here.
    #expect(file.diagnostics.filter { $0.rule != "unknown-programme" } == [])
    return file.events
  }

  private static func hostile() throws -> [Event] {
    try [
      Tables.row([("イベント名", "=SUM(A1),\"\"x\"\"&lt;b&gt;"), ("説明", "<b>太字</b> & \n二行目")]),
      Tables.row([("開始時間", "夕方"), ("謎", "謎の値"), ("ID", "あ/い")]),
      Tables.row([("ほかの開催日時", "2025-11-08;2025-11-15/2025-11-16"), ("繰り返し", "FREQ=DAILY;COUNT=2")]),
      Tables.row([("ID", ""), ("緯度", "35.5"), ("経度", "139.5"), ("料金(基本)", "500")]),
    ].flatMap(\.events)
  }

  @Test("what is written is read back the same", arguments: [true, false])
  func csv(isForSpreadsheets: Bool) throws {
    let gazetteer = try #require(Tables.gazetteer)
    let events = try Self.samples() + Self.hostile()
    for event in events {
      let bytes = EventTable([event], gazetteer: gazetteer)
        .csv(isForSpreadsheets: isForSpreadsheets)
      let again = try Tables.read(bytes)
      #expect(again.generation == .current)
      let read = try #require(again.events.first)
      #expect(read.says(theSameAs: event), "\(event.id): \(read) \(event)")
    }
  }

  @Test("a workbook holds the same, and formulas as text")
  func workbook() throws {
    let gazetteer = try #require(Tables.gazetteer)
    let events = try Self.samples() + Self.hostile().prefix(1)
    let bytes = try EventTable(events, gazetteer: gazetteer).workbook()
    let again = try Tables.read(bytes)
    #expect(again.events.map(\.title) == events.map(\.title))
    #expect(zip(again.events, events).allSatisfy { $0.says(theSameAs: $1) })
  }

  @Test("no cell of a file for spreadsheets begins like a formula")
  func formulas() throws {
    let gazetteer = try #require(Tables.gazetteer)
    let table = EventTable(try Self.hostile(), gazetteer: gazetteer)
    let text = String(decoding: table.csv(isForSpreadsheets: true), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}"))
    #expect(!text.contains(",=") && !text.contains("\"="))
  }

  @Test("calendar lines have at most 75 octets and cut no character")
  func folding() throws {
    let text = ICalendar.text(
      of: try Self.samples() + Self.hostile(),
      .init(name: "イベント、予定;一覧", stamp: "2025-11-01T00:00:00Z"))
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
    #expect(!text.contains("\u{FFFD}"))
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("NAME:イベント、予定\\;一覧"))
    #expect(unfolded.contains("RRULE:FREQ=WEEKLY;COUNT=6"))
    #expect(unfolded.contains("DTSTART;TZID=Asia/Tokyo:20251108T100000"))
    #expect(unfolded.contains("SUMMARY:【見本】【中止】グリーン水素の見学会\r\nSTATUS:CANCELLED"))
  }

  @Test("linked data is JSON that cannot leave its script element")
  func linkedData() throws {
    let gazetteer = try #require(Tables.gazetteer)
    var event = try #require(try Self.samples().first)
    event.description = "</script><script>alert(1)</script>"
    let data = try EventLinkedData(gazetteer: gazetteer)
      .document(of: event, page: "https://example.jp/events/1")
    #expect(!String(decoding: data, as: UTF8.self).contains("<"))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["startDate"] as? String == "2025-11-08T10:00:00+09:00")
    #expect(object["description"] as? String == event.description)
    #expect(
      ((object["location"] as? [String: Any])?["address"] as? [String: Any])?["addressRegion"]
        as? String == "東京都")
  }

  @Test("news posts are read, written and read back")
  func news() throws {
    let gazetteer = try #require(Tables.gazetteer)
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lists/samples")
    let context = EventContext(gazetteer: gazetteer)
    let file = try NewsFile.read(
      [UInt8](Data(contentsOf: folder.appending(path: "news.csv"))), named: "news.csv", context)
    #expect(file.diagnostics == [])
    #expect(file.posts.map(\.kind) == [.announcement, .call, .report, .announcement])
    for bytes in [
      NewsTable(file.posts).csv(isForSpreadsheets: true), try NewsTable(file.posts).workbook(),
    ] {
      let again = try NewsFile.read(bytes, named: "x", context)
      #expect(zip(again.posts, file.posts).allSatisfy { $0.says(theSameAs: $1) })
      #expect(again.posts.count == file.posts.count)
    }
  }
}
