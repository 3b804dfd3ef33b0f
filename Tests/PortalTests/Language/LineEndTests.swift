import Events
import Testing

@Suite("Where the lines of a title may end")
struct LineEndTests {
  private static let titles: [(text: String, shown: String)] = [
    // What kana say after a bracket stays with it; the next word may begin a line.
    ("「クールジャパン」の推進", #"「クールジャパン<span class="j">」の</span><wbr>推進"#),
    ("展示会（本番）から見る", #"展示会<wbr>（本番<span class="j">）か</span>ら<wbr>見る"#),
    ("川崎市（再掲）。次", "川崎市<wbr>（再掲）。次"),
    // No word is cut, and none leaves its kana behind.
    ("全国ものづくり体験デー", "全国ものづくり<wbr>体験デー"),
    ("各地のアンテナショップ巡り", "各地の<wbr>アンテナショップ<wbr>巡り"),
    ("都市間の取り組み報告会", "都市間の<wbr>取り組み報告会"),
    // A weekday stays with its day, and what a mark introduces with the mark.
    ("11月3日（月）の市", #"11月3<span class="j">日（</span>月<span class="j">）の</span><wbr>市"#),
    ("千葉市 ※一部の地域", #"千葉市 <span class="j">※一</span>部の<wbr>地域"#),
  ]

  private static let portal = Task { () throws -> RunningPortal in
    let texts = titles.map(\.text) + ["ゴシック体の本"]
    let events = try texts.enumerated().map { number, text in
      var event = try SamplePortal.event(number, on: "2025-11-\(10 + number)")
      event.title = text
      return event
    }
    return try await SamplePortal.start(EventCalendar(events: events))
  }

  @Test("they end after phrases", arguments: titles.indices)
  func ends(number: Int) async throws {
    let text = try await Self.portal.value.ask("/events/130001-E\(number)").text
    #expect(text.contains(">\(Self.titles[number].shown)</h1>"))
    #expect(text.contains(">\(Self.titles[number].shown)</span></li>"))
  }

  @Test("a weekday, and what ends a word of katakana, are read as such")
  func readings() async throws {
    let portal = try await Self.portal.value
    #expect(
      try await portal.ask("/easy/events/130001-E6").text
        .contains("<ruby>月<rp>(<rt>げつ<rp>)</ruby>"))
    #expect(
      try await portal.ask("/easy/events/130001-E8").text
        .contains("ゴシック<ruby>体<rp>(<rt>たい<rp>)</ruby>"))
  }

  @Test("the heading of a week has the readings that the way to it has")
  func week() async throws {
    let text = try await Self.portal.value.ask("/easy/events/2025-w46").text
    let reading = "<ruby>月<rp>(<rt>げつ<rp>)</ruby>"
    for (open, close) in [("<nav class=\"crumbs\"", "</nav>"), ("<h1", "</h1>")] {
      let part = PortalFiles.stretches(in: text, from: open, to: close).first
      #expect(part?.contains(reading) == true, "\(open)")
    }
  }
}
