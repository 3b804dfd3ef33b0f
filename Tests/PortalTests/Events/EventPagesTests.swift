import BundledLists
import CivilDates
import Events
import Foundation
import FoundationXML
import LocalGovernments
import Testing

@Suite("Events and news over HTTP")
struct EventPagesTests {
  @Test("without events the page says where they would come from", arguments: ["", "/en"])
  func empty(language: String) async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await portal.ask(language + "/events")
    #expect(answer.status == 200)
    #expect(answer.text.contains("renkei events import"))
    #expect(try await portal.ask(language + "/news").status == 200)
    #expect(try await portal.ask(language + "/events/2025-11").status == 200)
    #expect(try await portal.ask("/events.ics").text.contains("BEGIN:VCALENDAR"))
    #expect(try await portal.ask("/api/v1/events").json()["total"] as? Int == 0)
  }

  @Test(
    "every page of the calendar answers in its language with one heading",
    arguments: [
      "/events", "/events/2025-11", "/events/2025-w45", "/events/130001-S01", "/news",
      "/news/130001-SN2", "/events?place=130001&theme=industry", "/events/2025-12?at=150002",
    ], ["", "/en"])
  func pages(path: String, language: String) async throws {
    let answer = try await SamplePortal.shared().ask(language + path)
    #expect(answer.status == 200)
    #expect(PortalFiles.stretches(in: answer.text, from: "<h1", to: "</h1>").count == 1)
    #expect(!answer.text.contains("{{") && !answer.text.contains(" style="))
    #expect(answer.text.contains(language.isEmpty ? "見本" : "Sample"))
  }

  @Test("the weekend is Saturday and Sunday of the week that goes on")
  func weekend() async throws {
    let text = try await SamplePortal.shared().ask("/events").text
    #expect(text.contains("11月8日（土）〜11月9日（日）"))
    let before = text.components(separatedBy: "これから</h2>").first ?? ""
    #expect(before.contains("/events/130001-S01") && !before.contains("/events/150002-S04"))
  }

  @Test(
    "an option's number is that of the events which it shows",
    arguments: ["/events", "/events/2025-11", "/events/2025-w45", "/events?theme=tourism"])
  func optionsCount(path: String) async throws {
    let portal = try await SamplePortal.shared()
    let text = try await portal.ask(path).text
    for name in ["place", "theme", "holder"] {
      let select = try #require(
        PortalFiles.stretches(in: text, from: "<select name=\"\(name)\"", to: "</select>").first)
      for option in PortalFiles.stretches(in: select, from: "<option value=\"", to: "</option>") {
        let key = String(option.prefix { $0 != "\"" })
        guard !key.isEmpty, !(path.contains("theme") && name == "theme") else { continue }
        let promised = try #require(
          PortalFiles.stretches(in: option, from: " (", to: ")").last.flatMap { Int($0) })
        let address = path + (path.contains("?") ? "&" : "?") + "\(name)=\(key)"
        let shown = try await portal.ask(address).text
        let lead = try #require(
          PortalFiles.stretches(in: shown, from: "<p class=\"lead\">", to: "</p>").first)
        #expect(lead.contains("<b>\(promised)</b>"), "\(address)")
      }
    }
  }

  @Test("a narrowed list says in its heading by what")
  func narrowedHeading() async throws {
    let text = try await SamplePortal.shared().ask("/events?place=130001").text
    let heading = try #require(PortalFiles.stretches(in: text, from: "<h1", to: "</h1>").first)
    #expect(heading.contains("東京都で開かれるイベント"))
    #expect(text.contains("主催：<span class=\"nb\">東京都</span>"))
  }

  @Test("a week shows what goes on for days once, and single days by their hours")
  func weekWithoutRepetition() async throws {
    let text = try await SamplePortal.shared().ask("/events/2025-w45").text
    let running = try #require(
      PortalFiles.stretches(in: text, from: "期間中</h2>", to: "</ol>").first)
    for address in PortalFiles.stretches(in: running, from: "href=\"/events/", to: "\"") {
      #expect(text.components(separatedBy: "/events/\(address)\"").count == 2, "\(address)")
    }
    // A row under a day begins with hours: the heading has the day.
    let days = text.components(separatedBy: "<h2 class=\"week-day\"").dropFirst()
    #expect(days.count == 7)
    for day in days {
      for row in PortalFiles.stretches(in: day, from: "<span class=\"row-no\">", to: "<div>") {
        // The last of several days may stand before them.
        #expect(row.contains("<time") && !row.contains(#/<time[^>]*>11月/#), "\(row)")
      }
    }
    #expect(text.contains("aria-current=\"date\"><time datetime=\"2025-11-05\""))
  }

  @Test("a cancelled event says why before all else, and offers nothing to come to")
  func cancelled() async throws {
    let text = try await SamplePortal.shared().ask("/events/190004-S06").text
    let article = try #require(
      PortalFiles.stretches(in: text, from: "</h1>", to: "</article>").first)
    let notices = PortalFiles.stretches(in: article, from: "<div class=\"notice", to: "</div>")
    #expect(notices.first?.contains("中止") == true)
    #expect(notices.first?.contains("設備の点検のため中止します") == true)
    #expect(!article.contains("申込"))
    #expect(!text.contains("カレンダーに追加する"))
    #expect(
      try await SamplePortal.shared().ask("/events/130001-S01").text.contains("カレンダーに追加する"))
  }

  @Test("why it does not take place is a sentence, in English too, and its language is told")
  func reason() async throws {
    var event = try SamplePortal.event(1, on: "2025-11-08", until: "2025-11-09")
    event.status = .cancelled
    event.timeNote = "荒天のため"
    event.holder.bureau = "産業労働局"
    event.audience = "全国道府県"
    let portal = try await SamplePortal.start(EventCalendar(events: [event]))
    let text = try await portal.ask("/en/events/130001-E1").text
    #expect(text.contains("has been cancelled. Reason: <span lang=\"ja\">荒天のため。</span>"))
    #expect(
      text.contains(
        "Bureau of Industrial and Labor Affairs</span> <span lang=\"ja\">産業労働局</span>"))
    #expect(text.contains("「全国道府県」 <span lang=\"en\">all prefectures</span>"))
    #expect(
      try await portal.ask("/events/130001-E1").text
        .contains("</a> <span>産業労働局</span>"))
  }

  @Test("several days are told from the first to the last")
  func days() async throws {
    let portal = try await SamplePortal.start(
      EventCalendar(events: [try SamplePortal.event(1, on: "2025-11-08", until: "2025-11-09")]))
    for (path, row) in [
      ("/events", "11月8日（土）</time> <span class=\"j\">〜11月9日（日）</span>"),
      ("/easy/events", "11月8日（土）から</time> <span class=\"j\">11月9日（日）まで</span>"),
      ("/en/events", "Sat 8 November</time> <span class=\"j\">to Sun 9 November</span>"),
      ("/events/2025-w45", "<span class=\"j\">11月9日（日）まで</span> <time"),
      ("/en/events/2025-w45", "</time>, <span class=\"j\">until Sun 9 November</span>"),
    ] {
      #expect(try await portal.ask(path).text.contains(row), "\(path)")
    }
  }

  @Test("the list's day is told as the list's, and whose prefecture is meant by name")
  func listsDay() async throws {
    let portal = try await SamplePortal.shared()
    for path in ["/events", "/events/2025-11", "/events/130001-S01", "/news"] {
      let text = try await portal.ask(path).text
      #expect(text.contains("<p>連携事業一覧：<time") && !text.contains("一覧の内容は"), "\(path)")
    }
    #expect(try await portal.ask("/programmes").text.contains("<p>一覧の内容は"))
    #expect(try await portal.ask("/events").text.contains("<span>東京都の内・外</span>"))
    #expect(try await portal.ask("/en/events").text.contains("<span>In or outside Tokyo</span>"))
  }

  @Test("the year of some days is said once")
  func yearOnce() async throws {
    let portal = try await SamplePortal.shared()
    #expect(
      try await portal.ask("/events/130001-S01").text
        .contains("令和7年11月8日（土）〜11月9日（日）"))
    #expect(
      try await portal.ask("/en/events/130001-S01").text
        .contains("Sat 8 November to Sun 9 November 2025"))
  }

  @Test("a month shows what takes place in it, and leads to its neighbours")
  func month() async throws {
    let text = try await SamplePortal.shared().ask("/events/2025-11").text
    #expect(text.contains("/events/2025-10") && text.contains("/events/2025-12"))
    #expect(text.contains("/events/2025-w45"))
    #expect(text.contains("aria-current=\"date\""))
    let december = try await SamplePortal.shared().ask("/events/2025-12").text
    #expect(december.contains("/events/070009-S12") && !december.contains("150002-S04"))
    // Nothing lies behind the last event, and robots end there.
    let later = try await SamplePortal.shared().ask("/events/2026-03").text
    #expect(!later.contains("/events/2026-04"))
  }

  @Test(
    "filters narrow, and a value that none takes is 400",
    arguments: [
      ("/api/v1/events", 14), ("/api/v1/events?place=190004", 2),
      ("/api/v1/events?holder=082201", 1),
      ("/api/v1/events?programme=tokyo-2025-8", 1), ("/api/v1/events?at=194425", 1),
      ("/api/v1/events?from=2025-12-06&until=2025-12-07", 2),
    ])
  func filters(target: String, total: Int) async throws {
    #expect(try await SamplePortal.shared().ask(target).json()["total"] as? Int == total)
  }

  @Test(
    "values that no filter takes are 400, unknown events 404",
    arguments: [
      ("/events?place=999999", 400), ("/events.ics?holder=x", 400), ("/events?programme=none", 400),
      ("/events/none", 404), ("/events/2025-13", 404), ("/events/2025-w54", 404),
      ("/events/9999-01", 404), ("/news/none", 404), ("/news?kind=none", 400),
      ("/events/none/event.ics", 404),
    ])
  func refusals(target: String, status: Int) async throws {
    #expect(try await SamplePortal.shared().ask(target).status == status)
  }

  @Test("the feeds hold what the page's query asks for")
  func feeds() async throws {
    let portal = try await SamplePortal.shared()
    let calendar = try await portal.ask("/events.ics?holder=082201")
    #expect(calendar.headers["content-type"] == "text/calendar; charset=utf-8")
    #expect(calendar.text.components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(calendar.text.contains("UID:082201-S05@renkei"))
    let atom = try await portal.ask("/events.atom")
    #expect(atom.headers["content-type"]?.hasPrefix("application/atom+xml") == true)
    #expect(XMLParser(data: atom.body).parse())
    #expect(atom.text.contains("【中止】"))
    #expect(XMLParser(data: try await portal.ask("/news.atom").body).parse())
    let again = try await portal.ask(
      "/events.atom", headers: ["If-None-Match": try #require(atom.headers["etag"])])
    #expect(again.status == 304)
  }

  @Test("the table of events that is handed out is one that can be taken in")
  func table() async throws {
    let answer = try await SamplePortal.shared().ask("/events.csv?holder=150002")
    let file = try EventFile.read(
      [UInt8](answer.body), named: "events.csv",
      EventContext(gazetteer: try Gazetteer.bundled()))
    #expect(file.events.map(\.id) == ["150002-S04"])
    #expect(file.diagnostics == [])
  }

  @Test(
    "a place is told to lie in the issuer's prefecture or outside",
    arguments: [("130001-S01", true, "東京都内"), ("082201-S05", false, "東京都外")])
  func home(id: String, isAtHome: Bool, words: String) async throws {
    let portal = try await SamplePortal.shared()
    let place = try #require(
      try await portal.ask("/api/v1/events/\(id)").json()["place"] as? [String: Any])
    #expect(place["inIssuersPrefecture"] as? Bool == isAtHome)
    #expect(try await portal.ask("/events/\(id)").text.contains(words))
  }

  @Test("an event's page holds its linked data, and programme, government and home lead to it")
  func links() async throws {
    let portal = try await SamplePortal.shared()
    #expect(try await portal.ask("/api/v1/events/130001-S01").json()["sample"] as? Bool == true)
    let page = try await portal.ask("/events/130001-S01").text
    let data = try #require(
      PortalFiles.stretches(
        in: page, from: "<script type=\"application/ld+json\">", to: "</script>"
      ).first { $0.contains("\"Event\"") })
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(object["@type"] as? String == "Event")
    for path in ["/programmes/tokyo-2025-8", "/governments/130001", "/"] {
      #expect(try await portal.ask(path).text.contains("/events/130001-S01"), "\(path)")
    }
    // Named in the audience, though it neither holds nor houses it.
    #expect(try await portal.ask("/governments/192139").text.contains("S10") == false)
    #expect(try await portal.ask("/governments/142018").text.contains("/events") == true)
  }
}
