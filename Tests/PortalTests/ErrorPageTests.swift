import Foundation
import Hummingbird
import Portal
import Testing

@Suite("A page of an error")
struct ErrorPageTests {
  private struct Broken: Error {}

  @Test(
    "tells when it was as officials write the time in Japan",
    arguments: [
      ("/broken", #"令和[0-9元]+年\d+月\d+日 \d+時\d+分"#),
      ("/easy/broken", #"\d{4}年\d+月\d+日 \d+時\d+分"#),
      ("/en/broken", #"\d+ [A-Z][a-z]+ \d{4}, \d+:\d\d"#),
    ])
  func time(path: String, written: String) async throws {
    let portal = try await RunningPortal.start(lists: []) { router in
      router.get(RouterPath(path)) { _, _ -> Response in throw Broken() }
    }
    let answer = try await portal.ask(path)
    #expect(answer.status == 500)
    let time = try #require(
      answer.text.firstMatch(of: #/<time datetime="([^"]+Z)">([^<]+)</time>/#))
    let text = String(time.2)
    #expect(try text.wholeMatch(of: Regex(written)) != nil, "\(text)")
    // Nine hours ahead of the moment that machines are told.
    let moment = try #require(ISO8601DateFormatter().date(from: String(time.1)))
    let minute = (Int(moment.timeIntervalSince1970) / 60 + 9 * 60) % (24 * 60)
    let numbers = text.matches(of: #/\d+/#).suffix(2).compactMap { Int($0.output) }
    #expect(numbers == [minute / 60, minute % 60])
  }
}
