import Events
import Foundation
import Lists
import LocalGovernments
import Testing

@Suite("Damaged tables of events")
struct MutationTests {
  private static let fragments: [[UInt8]] =
    [
      ",", "\n", "\r\n", "\"", "\"\"", "2025-02-30", "9999-12-31", "24:00", "午後", "130001", ";",
      "/",
      "FREQ=MONTHLY;BYDAY=-5SU", "FREQ=DAILY", "全国道府県", "ほかの開催日時", "NaN", "1e309", "\t", "&#61;",
    ].map { Array($0.utf8) } + [[0x00], [0xFF], [0x81], [0xEF, 0xBB, 0xBF]]

  @Test("no damage crashes the reader, the writers or the calendar", arguments: 0..<8)
  func survives(part: Int) throws {
    let gazetteer = try #require(Tables.gazetteer)
    let context = EventContext(gazetteer: gazetteer)
    let whole = [Tables.recommended, Tables.registry, Tables.current].map { Array($0.utf8) }
    for seed in 0..<250 {
      var state = UInt64(part * 10_000 + seed)
      func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
      }
      var bytes = whole[seed % 3]
      for _ in 0...below(6) where !bytes.isEmpty {
        let place = below(bytes.count)
        switch below(4) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(20)))
        case 1: bytes[place] = UInt8(truncatingIfNeeded: below(256))
        default: bytes.insert(contentsOf: fragments[below(fragments.count)], at: place)
        }
      }
      guard let file = try? EventFile.read(bytes, named: "x", context) else { continue }
      for finding in file.diagnostics {
        if let span = finding.span {
          #expect(file.source.range(of: span) != nil, "\(part) \(seed)")
        }
      }
      let written = EventTable(file.events, gazetteer: gazetteer).csv(isForSpreadsheets: true)
      _ = try? EventFile.read(written, named: "x", context)
      let text = ICalendar.text(
        of: file.events, .init(name: "x", stamp: "2025-11-01T00:00:00Z"))
      #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
      for event in file.events { #expect(!event.allOccasions.isEmpty) }
    }
  }

  private var fragments: [[UInt8]] { Self.fragments }
}
