import CivilDates
import Foundation

/// A day and, where it is given, an hour as clocks in Japan show them, however it is written.
struct JapaneseMoment: Sendable, Hashable, Comparable {
  let day: CivilDate
  let time: TimeOfDay?

  init(day: CivilDate, time: TimeOfDay?) {
    self.day = day
    self.time = time
  }

  private static let japaneseZones: Set<String> = [
    "asia/tokyo", "japan", "jst", "tokyo standard time", "etc/gmt-9",
  ]
  private static let japaneseOffset = 9 * 60

  /// Reads 20251108, 20251108T100000, 2025-11-08T10:00:00+09:00, 2025-11-08T01:00Z.
  ///
  /// - Parameters:
  ///   - text: the moment; without an offset of its own it is one of the zone.
  ///   - zone: a name of a time zone; without one, or with one that is not known, it is Japan's.
  init?(_ text: String, zone: String? = nil) {
    let compact = text.trimmed.uppercased()
    let parts = compact.split(separator: "T", maxSplits: 1).map(String.init)
    guard let date = parts.first, let day = Self.day(date) else { return nil }
    guard parts.count == 2 else {
      self.init(day: day, time: nil)
      return
    }
    var clock = parts[1]
    var offset: Int?
    if clock.hasSuffix("Z") {
      clock.removeLast()
      offset = 0
    } else if let sign = clock.lastIndex(where: { "+-".contains($0) }) {
      let digits = clock[sign...].filter(\.isNumber)
      guard let number = Int(digits.prefix(4)), digits.count >= 2 else { return nil }
      let minutes = digits.count == 2 ? number * 60 : number / 100 * 60 + number % 100
      offset = clock[sign] == "-" ? -minutes : minutes
      clock = String(clock[..<sign])
    }
    let digits = clock.prefix { $0 != "." }.filter { $0 != ":" }
    guard digits.utf8.count == 4 || digits.utf8.count == 6, let number = Int(digits.prefix(4)),
      let time = TimeOfDay(hour: number / 100, minute: number % 100)
    else { return nil }
    let own = offset ?? Self.offset(of: zone, on: day, at: time)
    self.init(day: day, time: time)
    self = adding(minutes: Self.japaneseOffset - own)
  }

  /// Whether a zone's name is one that moments can be brought to Japan's from.
  static func knows(zone: String) -> Bool {
    japaneseZones.contains(zone.lowercased()) || Self.zone(named: zone) != nil
  }

  /// A zone by its name; programs put words of their own before it: /example.org/Europe/Berlin.
  private static func zone(named name: String) -> TimeZone? {
    if let zone = TimeZone(identifier: name) { return zone }
    let parts = name.split(separator: "/").map(String.init)
    for count in [3, 2] where parts.count >= count {
      var tail = Array(parts.suffix(count))
      tail[0] = tail[0].split(separator: "_").last.map(String.init) ?? tail[0]
      if let zone = TimeZone(identifier: tail.joined(separator: "/")) { return zone }
    }
    return nil
  }

  /// The moment a number of minutes later; a day without an hour moves by whole days.
  func adding(minutes: Int) -> JapaneseMoment {
    guard let time else {
      return JapaneseMoment(day: day.adding(days: minutes / (24 * 60)) ?? day, time: nil)
    }
    guard minutes != 0 else { return self }
    let all = day.dayNumber * 24 * 60 + time.minutes + minutes
    // Rounded down, before 1970, too.
    let days = (all >= 0 ? all : all - (24 * 60 - 1)) / (24 * 60)
    let left = all - days * 24 * 60
    return JapaneseMoment(
      day: CivilDate(dayNumber: days) ?? day, time: TimeOfDay(hour: left / 60, minute: left % 60))
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.day, left.time?.minutes ?? 0) < (right.day, right.time?.minutes ?? 0)
  }

  private static func day(_ text: String) -> CivilDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    else { return CivilDate(iso: text) }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func offset(of zone: String?, on day: CivilDate, at time: TimeOfDay) -> Int {
    guard let zone, !japaneseZones.contains(zone.lowercased()),
      let found = Self.zone(named: zone)
    else { return japaneseOffset }
    let seconds = Double(day.dayNumber * 86_400 + time.minutes * 60)
    let near = Double(found.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)))
    return found.secondsFromGMT(for: Date(timeIntervalSince1970: seconds - near)) / 60
  }
}

/// A length of time as ISO 8601 writes it: P1D, PT1H30M, P2W.
enum DurationText {
  static func minutes(_ text: String) -> Int? {
    var rest = Substring(text.trimmed.uppercased())
    if rest.hasPrefix("+") { rest.removeFirst() }
    guard rest.hasPrefix("P") else { return nil }
    rest.removeFirst()
    var total = 0
    var isTime = false
    while let first = rest.first {
      if first == "T", !isTime {
        isTime = true
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard let number = Int(digits), number < 1_000_000 else { return nil }
      rest.removeFirst(digits.count)
      guard let unit = rest.popFirst(), let length = lengths[isTime ? "T\(unit)" : "\(unit)"]
      else { return nil }
      total += number * length / 60
    }
    return total
  }

  /// Units in seconds.
  private static let lengths = [
    "W": 7 * 86_400, "D": 86_400, "TH": 3_600, "TM": 60, "TS": 1,
  ]
}
