import CivilDates

/// Words that say on which days of a stretch something takes place: 毎週土曜日, 毎月第2・4日曜日, 平日.
enum PatternText {
  private static let fixed = [
    "平日": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "土日": "FREQ=WEEKLY;BYDAY=SA,SU",
    "土日祝": "FREQ=WEEKLY;BYDAY=SA,SU", "週末": "FREQ=WEEKLY;BYDAY=SA,SU",
  ]
  private static let codes: [Character: String] = [
    "月": "MO", "火": "TU", "水": "WE", "木": "TH", "金": "FR", "土": "SA", "日": "SU",
  ]
  private static let signs = ["毎週", "毎月", "隔週", "平日", "土日", "週末", "曜"]
  private static let dividers: Set<Character> = ["・", "、", ",", "と", "/"]

  /// The rule that a text is, where it is nothing else.
  static func rule(_ text: String) -> Recurrence? {
    var text = HoursText.folded(text)
    for ending in ["に開催", "開催"] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
    }
    var days = text
    for ending in ["・祝日", "祝日", "・祝", "曜日", "曜", "日"] where days.count > ending.count + 1 {
      if let rule = fixed[days] { return Recurrence(rule) }
      if days.hasSuffix(ending), fixed[String(days.dropLast(ending.count))] != nil {
        days = String(days.dropLast(ending.count))
      }
    }
    if let rule = fixed[days] { return Recurrence(rule) }
    if text.hasPrefix("毎週"), let days = weekdays(text.dropFirst(2)) {
      return Recurrence("FREQ=WEEKLY;BYDAY=" + days.joined(separator: ","))
    }
    if text.hasPrefix("毎月第") || text.hasPrefix("第") {
      return monthly(text.drop { "毎月".contains($0) }.dropFirst())
    }
    return nil
  }

  /// Whether a text seems to say on which days something takes place.
  static func seemsToRepeat(_ text: String) -> Bool { signs.contains { text.contains($0) } }

  private static func monthly(_ text: Substring) -> Recurrence? {
    let numbers = text.prefix { $0.isASCII && $0.isNumber || dividers.contains($0) || $0 == "第" }
    let weeks = numbers.split { dividers.contains($0) || $0 == "第" }.map(String.init)
    guard !weeks.isEmpty, weeks.allSatisfy({ Int($0).map { (1...5).contains($0) } ?? false }),
      let days = weekdays(text.dropFirst(numbers.count))
    else { return nil }
    let entries = weeks.flatMap { week in days.map { week + $0 } }
    return Recurrence("FREQ=MONTHLY;BYDAY=" + entries.joined(separator: ","))
  }

  /// 土曜日, 土・日曜日, 月曜日と水曜日.
  private static func weekdays(_ text: some StringProtocol) -> [String]? {
    var found: [String] = []
    for part in text.split(whereSeparator: { dividers.contains($0) }) {
      var name = String(part)
      for ending in ["曜日", "曜"] where name.hasSuffix(ending) {
        name = String(name.dropLast(ending.count))
      }
      let days = name.compactMap { codes[$0] }
      guard !days.isEmpty, days.count == name.count else { return nil }
      found += days
    }
    return found.isEmpty ? nil : found
  }
}
