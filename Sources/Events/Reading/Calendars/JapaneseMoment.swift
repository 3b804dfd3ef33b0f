import CivilDates

/// A day and, where it is given, an hour as clocks in Japan show them, however it is written.
struct JapaneseMoment: Sendable, Hashable, Comparable {
  let day: CivilDate
  let time: TimeOfDay?

  init(day: CivilDate, time: TimeOfDay?) {
    self.day = day
    self.time = time
  }

  /// Reads a moment as ``WrittenMoment`` does.
  init?(_ text: String, zone: String? = nil) {
    guard let written = WrittenMoment(text, zone: zone) else { return nil }
    self = written.inJapan
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
