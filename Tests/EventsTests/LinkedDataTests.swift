import CivilDates
import Events
import Foundation
import LocalGovernments
import Testing

@Suite("Events by schema.org")
struct LinkedDataTests {
  private static func data(
    _ cells: [(String, String)], _ change: (inout Event) -> Void = { _ in }
  ) throws -> [String: Any] {
    var event = try #require(try Tables.row(cells).events.first)
    change(&event)
    let writer = EventLinkedData(gazetteer: try #require(Tables.gazetteer))
    let bytes = try writer.document(of: event, page: "https://example.jp/events/1")
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  @Test("the second Sunday of a month is told by its week, and the last by nothing")
  func schedule() throws {
    let second = try Self.data([("繰り返し", "FREQ=MONTHLY;BYDAY=2SU;COUNT=6")])
    let schedule = try #require(second["eventSchedule"] as? [String: Any])
    #expect(schedule["repeatFrequency"] as? String == "P1M")
    #expect(schedule["byMonthWeek"] as? Int == 2 && schedule["repeatCount"] as? Int == 6)
    #expect(schedule["byDay"] as? [String] == ["https://schema.org/Sunday"])
    let two = try Self.data([("繰り返し", "FREQ=MONTHLY;BYDAY=1SA,3SU")])
    let both = try #require(two["eventSchedule"] as? [[String: Any]])
    #expect(both.compactMap { $0["byMonthWeek"] as? Int } == [1, 3])
    #expect(try Self.data([("繰り返し", "FREQ=MONTHLY;BYDAY=-1SU")])["eventSchedule"] == nil)
    let weekly = try Self.data([("繰り返し", "FREQ=WEEKLY;BYDAY=SA")])
    #expect((weekly["eventSchedule"] as? [String: Any])?["byMonthWeek"] == nil)
  }

  @Test("an event on the web has its address for a place")
  func online() throws {
    let online = try Self.data([("URL", "https://example.jp/live")]) {
      $0.place = Event.Place()
      $0.place.name = "オンライン（Zoom）"
    }
    #expect(
      online["eventAttendanceMode"] as? String
        == "https://schema.org/OnlineEventAttendanceMode")
    let location = try #require(online["location"] as? [String: Any])
    #expect(location["@type"] as? String == "VirtualLocation")
    #expect(location["url"] as? String == "https://example.jp/live")
    let mixed = try Self.data([]) {
      $0.place = Event.Place()
      $0.place.name = "市民会館（オンライン併用）"
    }
    #expect(
      mixed["eventAttendanceMode"] as? String == "https://schema.org/MixedEventAttendanceMode")
    #expect((mixed["location"] as? [Any])?.count == 2)
    let place = try Self.data([("場所名称", "市民会館")])
    #expect(
      place["eventAttendanceMode"] as? String == "https://schema.org/OfflineEventAttendanceMode")
  }

  @Test(
    "a fee in words is a price or none",
    arguments: [
      ("1,000円", 1_000, false), ("２，０００円", 2_000, false), ("無料（要申込）", 0, true),
      ("500", 500, false), ("¥300", 300, false), ("0円", 0, true),
    ])
  func price(words: String, price: Int, isFree: Bool) throws {
    let data = try Self.data([]) {
      $0.fee = Event.Fee()
      $0.fee.basic = words
    }
    #expect(data["isAccessibleForFree"] as? Bool == isFree)
    let offer = try #require(data["offers"] as? [String: Any])
    #expect(offer["price"] as? Int == price && offer["priceCurrency"] as? String == "JPY")
  }

  @Test("several prices are told from the lowest to the highest, unreadable ones not at all")
  func prices() throws {
    let several = try Self.data([]) {
      $0.fee = Event.Fee()
      $0.fee.basic = "大人1,200円、小学生600円"
    }
    let offer = try #require(several["offers"] as? [String: Any])
    #expect(offer["lowPrice"] as? Int == 600 && offer["highPrice"] as? Int == 1_200)
    for words in ["一部有料", "入場料が必要です", "無料（一部有料）"] {
      let unclear = try Self.data([]) {
        $0.fee = Event.Fee()
        $0.fee.basic = words
      }
      #expect(unclear["offers"] == nil && unclear["isAccessibleForFree"] == nil, "\(words)")
    }
  }

  @Test("the name is the title alone, and what was withdrawn is not called cancelled")
  func status() throws {
    let cancelled = try Self.data([("イベント名", "【中止】市民まつり")]) { $0.status = .cancelled }
    #expect(cancelled["name"] as? String == "市民まつり")
    #expect(cancelled["eventStatus"] as? String == "https://schema.org/EventCancelled")
    let withdrawn = try Self.data([("イベント名", "市民まつり")]) { $0.status = .withdrawn }
    #expect(withdrawn["name"] as? String == "市民まつり" && withdrawn["eventStatus"] == nil)
  }
}
