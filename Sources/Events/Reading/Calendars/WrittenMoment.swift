import CivilDates

/// A day and, where it is given, an hour as a file writes them: on the clocks of its own zone.
struct WrittenMoment: Sendable, Hashable {
  let day: CivilDate
  let time: TimeOfDay?
  let clock: ZoneClock

  /// Reads 20251108, 20251108T100000, 2025-11-08T10:00:00+09:00, 2025-11-08T01:00Z.
  ///
  /// - Parameters:
  ///   - text: the moment; without an offset of its own it is one of the zone.
  ///   - zone: a name of a time zone; without one, or with one that is not known, it is Japan's.
  init?(_ text: String, zone: String? = nil) {
    let parts = Self.parts(text)
    guard let date = parts.first, let day = Self.day(date) else { return nil }
    let own = zone.flatMap(ZoneClock.init(named:)) ?? .japan
    guard parts.count == 2 else {
      (self.day, time, clock) = (day, nil, own)
      return
    }
    var digits = parts[1]
    var offset: Int?
    if digits.hasSuffix("Z") {
      digits.removeLast()
      offset = 0
    } else if let sign = digits.lastIndex(where: { "+-".contains($0) }) {
      let far = digits[sign...].filter(\.isNumber)
      guard let number = Int(far.prefix(4)), far.count >= 2 else { return nil }
      let minutes = far.count == 2 ? number * 60 : number / 100 * 60 + number % 100
      offset = digits[sign] == "-" ? -minutes : minutes
      digits = String(digits[..<sign])
    }
    digits = digits.prefix { $0 != "." }.filter { $0 != ":" }
    guard digits.utf8.count == 4 || digits.utf8.count == 6, let number = Int(digits.prefix(4)),
      let time = TimeOfDay(hour: number / 100, minute: number % 100)
    else { return nil }
    (self.day, self.time, clock) = (day, time, offset.map(ZoneClock.offset) ?? own)
  }

  /// As clocks in Japan show it.
  var inJapan: JapaneseMoment { on(day) }

  /// The same hour on another day of its zone, as clocks in Japan show it.
  func on(_ day: CivilDate) -> JapaneseMoment {
    time.map { clock.moment(day, $0) } ?? JapaneseMoment(day: day, time: nil)
  }

  /// Whether a text is a moment but for its day, which no calendar has: 20270230.
  static func namesNoDay(_ text: String) -> Bool {
    guard let date = parts(text).first, day(date) == nil else { return false }
    let digits = date.filter { $0 != "-" }
    let dashes = date.utf8.count - digits.utf8.count
    return digits.utf8.count == 8 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (dashes == 0 || dashes == 2)
  }

  private static func parts(_ text: String) -> [String] {
    text.trimmed.uppercased().split(separator: "T", maxSplits: 1).map(String.init)
  }

  private static func day(_ text: String) -> CivilDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    else { return CivilDate(iso: text) }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
