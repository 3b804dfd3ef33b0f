import CivilDates

/// A cell that should hold a day.
enum DayText: Sendable, Hashable {
  /// A day, with the day of the week and the hours that are written beside it.
  case day(CivilDate, weekday: String? = nil, hours: HoursText? = nil)
  /// Digits in the place of a year, a month and a day, which no calendar has.
  case impossible
  case unreadable

  init(_ text: String) {
    if let found = JapaneseDateParser.dates(in: text).first {
      let bytes = Array(text.utf8)
      let rest = String(
        decoding: bytes[..<found.range.lowerBound] + bytes[found.range.upperBound...],
        as: UTF8.self
      ).filter { !$0.isWhitespace }
      if let (weekday, hours) = Self.beside(rest) {
        self = .day(found.value, weekday: weekday, hours: hours)
        return
      }
    }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    if numbers.count == 1, let digits = numbers.first, digits.count == 8,
      digits.count == text.count,
      let number = Int(digits)
    {
      let day = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      self = day.map { .day($0) } ?? .impossible
      return
    }
    let looksLikeDay =
      numbers.count == 3 && (numbers[0].count == 4 || text.contains("年"))
      && numbers[1].count <= 2 && numbers[2].count <= 2
    self = looksLikeDay ? .impossible : .unreadable
  }

  /// What stands beside a day, where it is a day of the week, hours, or both.
  private static func beside(_ rest: String) -> (String?, HoursText?)? {
    if rest.isEmpty || isMidnight(rest) { return (nil, nil) }
    if let weekday = weekday(rest) { return (weekday, nil) }
    if let hours = HoursText(rest.hasPrefix("T") ? String(rest.dropFirst()) : rest) {
      return (nil, hours)
    }
    guard let end = rest.lastIndex(where: { "日曜)）".contains($0) }) else { return nil }
    let next = rest.index(after: end)
    guard let weekday = weekday(String(rest[..<next])), let hours = HoursText(String(rest[next...]))
    else { return nil }
    return (weekday, hours)
  }

  /// What a spreadsheet adds to a day without a time.
  private static func isMidnight(_ text: String) -> Bool {
    ["0:00", "00:00", "0:00:00", "00:00:00", "T00:00:00"].contains(text)
  }

  private static func weekday(_ text: String) -> String? {
    var name = text.filter { !"()（）".contains($0) }
    for ending in ["・祝", "祝", "曜日", "曜"] where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    return Weekday.allCases.contains { $0.japanese == name } ? name : nil
  }
}
