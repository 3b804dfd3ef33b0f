import CivilDates

/// A time as it is written in a cell, which may lie behind the midnight of its day: 26:00, 翌2時.
struct WrittenTime: Sendable, Hashable {
  let time: TimeOfDay
  /// 1 where it is a time of the next day.
  let daysLater: Int

  /// Reads what `TimeOfDay` reads, 24:01 to 29:59, 翌2:00, and digits alone: 0900, 930.
  init?(_ text: String) {
    let bare = HoursText.folded(text)
    if let time = TimeOfDay(bare) {
      (self.time, daysLater) = (time, 0)
    } else if let word = ["翌日", "翌朝", "翌"].first(where: bare.hasPrefix),
      let time = TimeOfDay(String(bare.dropFirst(word.count)))
    {
      (self.time, daysLater) = (time, 1)
    } else if let time = Self.digits(bare) {
      (self.time, daysLater) = (time, 0)
    } else if let hour = Int(bare.prefix(2)), (24...29).contains(hour),
      let time = TimeOfDay(String(hour - 24) + bare.dropFirst(2))
    {
      (self.time, daysLater) = (time, 1)
    } else {
      return nil
    }
  }

  private static func digits(_ text: String) -> TimeOfDay? {
    guard (3...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    else { return nil }
    return TimeOfDay(hour: number / 100, minute: number % 100)
  }
}

/// What a cell of hours says: a time, or a beginning and an end.
struct HoursText: Sendable, Hashable {
  let start: WrittenTime
  let end: WrittenTime?

  init?(_ text: String) {
    if let time = WrittenTime(text) {
      (start, end) = (time, nil)
      return
    }
    let parts = Self.folded(text).replacing("から", with: "~")
      .split(whereSeparator: { "~-–—―−ー〜".contains($0) }).map(String.init)
    guard parts.count == 2, let start = WrittenTime(parts[0]),
      let end = Self.end(
        parts[1].hasSuffix("まで") ? String(parts[1].dropLast(2)) : parts[1], after: parts[0])
    else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// Reads an end; behind 午後1時 a 3時 is one of the afternoon.
  static func end(_ text: String, after start: String?) -> WrittenTime? {
    let bare = folded(text)
    guard let end = WrittenTime(bare) else { return nil }
    let start = start.map(folded) ?? ""
    guard start.hasPrefix("午後") || start.hasPrefix("pm"), end.time.hour < 12,
      !["午", "am", "a.m.", "翌"].contains(where: bare.contains),
      let beginning = WrittenTime(start), let later = WrittenTime("午後" + bare),
      beginning.time < later.time
    else { return end }
    return later
  }

  /// Without white space, letters small, signs narrow.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5D).contains(scalar.value)
      let narrow = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
      result.unicodeScalars.append(narrow ?? (scalar.value == 0xFF5E ? "~" : scalar))
    }
    return result.lowercased()
  }
}
