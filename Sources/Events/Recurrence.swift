import CivilDates

/// The part of RFC 5545's recurrence rules that fairs and seminars need.
///
/// `FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;UNTIL=20260331` or `COUNT=6`; daily and weekly.
struct Recurrence: Equatable {
  enum Frequency: String { case daily = "DAILY", weekly = "WEEKLY" }

  let frequency: Frequency
  let interval: Int
  let weekdays: Set<Int>
  let until: CivilDate?
  let count: Int?

  /// No rule gives more days than this.
  static let mostDays = 400

  private static let weekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Reads a rule; `nil` where it is none, or has parts that are not known.
  init?(_ text: String) {
    var parts: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { return nil }
    }
    guard Set(parts.keys).isSubset(of: ["FREQ", "INTERVAL", "BYDAY", "UNTIL", "COUNT"]),
      let frequency = parts["FREQ"].flatMap(Frequency.init)
    else { return nil }
    let interval = parts["INTERVAL"].map { Int($0) ?? 0 } ?? 1
    let count = parts["COUNT"].map { Int($0) ?? 0 }
    let days = (parts["BYDAY"] ?? "").split(separator: ",").map {
      Self.weekdayNames.firstIndex(of: String($0)) ?? -1
    }
    var until: CivilDate?
    if let text = parts["UNTIL"] {
      let digits = text.prefix(8)
      guard digits.count == 8,
        let date = CivilDate(
          iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
      else { return nil }
      until = date
    }
    guard (1...53).contains(interval), count.map({ (1...Self.mostDays).contains($0) }) ?? true,
      !days.contains(-1), count != nil || until != nil
    else { return nil }
    self.frequency = frequency
    self.interval = interval
    self.count = count
    self.until = until
    weekdays = Set(days)
  }

  /// The days from the first, in order.
  func days(from first: CivilDate) -> [CivilDate] {
    var days: [CivilDate] = []
    let monday = first.ordinal - first.weekday
    let chosen = weekdays.isEmpty ? [first.weekday] : weekdays
    let limit = min(count ?? Self.mostDays, Self.mostDays)
    var ordinal = first.ordinal
    // A rule that skips weeks still ends: it is followed for ten years at the most.
    while days.count < limit, ordinal < first.ordinal + 3_660, let day = CivilDate(ordinal: ordinal)
    {
      if let until, day > until { break }
      let fits =
        switch frequency {
        case .daily:
          (ordinal - first.ordinal) % interval == 0
            && (weekdays.isEmpty || weekdays.contains(day.weekday))
        case .weekly:
          ((ordinal - monday) / 7) % interval == 0 && chosen.contains(day.weekday)
        }
      if fits { days.append(day) }
      ordinal += 1
    }
    return days
  }
}
