import CivilDates
import Events
import LocalGovernments
import Testing

@Suite("Readings of events")
struct EventReadingsTests {
  private struct Title: Sendable {
    let text: String
    let reading: String
    /// The heading, with {…|…} for a word and its reading.
    let shown: String

    init(_ text: String, _ reading: String, _ shown: String? = nil) {
      self.text = text
      self.reading = reading
      self.shown = shown ?? text
    }

    var markup: String {
      shown.replacing("{", with: "<ruby>").replacing("|", with: "<rp>(<rt>")
        .replacing("}", with: "<rp>)</ruby>")
    }
  }

  private static let titles = [
    Title("水源の森を歩く", "スイゲンノモリヲアルク", "{水源|すいげん}の{森|もり}を{歩|ある}く"),
    // Signs and spaces stand on either side, or on one.
    Title(
      "東北・北陸の味 応援市", "とうほく ほくりくのあじ おうえんいち",
      "{東北|とうほく}・{北陸|ほくりく}の{味|あじ} {応援市|おうえんいち}"),
    Title("全国ものづくりデー", "ｾﾞﾝｺｸ ﾓﾉﾂﾞｸﾘ ﾃﾞｰ", "{全国|ぜんこく}ものづくりデー"),
    Title("画々", "カ゛カ゛", "{画々|がが}"),
    // What letters and digits among kanji are read as is told of both together.
    Title("都市間MICE連絡会", "トシカンマイスレンラクカイ", "{都市間MICE連絡会|としかんまいすれんらくかい}"),
    // A reading that is not of the title, or fits it in two ways, is not put over it.
    Title("輪々島の朝々市", "アサイチ"), Title("輪々島の朝々市", "輪島ノ朝市"),
    Title("戸々と戸々", "トトトトトト"), Title("戸々", "<b>ト</b>"), Title("戸々", ""),
  ]

  private static let portal = Task { () throws -> RunningPortal in
    let events = try titles.enumerated().map { number, title in
      var event = try SamplePortal.event(number, on: "2025-11-\(10 + number)")
      event.title = title.text
      event.titleKana = title.reading
      return event
    }
    return try await SamplePortal.start(EventCalendar(events: events))
  }

  @Test(
    "a title has the reading that its holder gave over what it is of",
    arguments: titles.indices)
  func readings(number: Int) async throws {
    let portal = try await Self.portal.value
    let title = Self.titles[number]
    let path = "/events/130001-E\(number)"
    // Where its lines may end is another matter.
    func page(_ path: String) async throws -> String {
      try await portal.ask(path).text.replacing("<wbr>", with: "")
    }
    #expect(try await page("/easy" + path).contains(">\(title.markup)</h1>"))
    #expect(try await page("/easy/events").contains(">\(title.markup)</a>"))
    #expect(try await page("/easy/events/2025-11").contains(">\(title.markup)</span>"))
    #expect(try await page(path).contains(">\(title.text)</h1>"))
  }
}
