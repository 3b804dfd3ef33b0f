import CivilDates
import Lists

/// Faults of calendars and linked data.
extension EventFault {
  static let noContentLine = Self(
    "malformed-line", .warning, ja: "「名前:値」の形ではない行です。読み飛ばしました",
    en: "this is no line of a name and a value; it was passed over")

  static let calendarCutOff = Self(
    "cut-off", .error, ja: "イベントの途中でファイルが終わっています。もう一度書き出してください",
    en: "the file ends within an event. Export it again")

  static let noJSON = Self(
    "malformed-json", .error, ja: "ここから先をJSONとして読めません",
    en: "from here on it cannot be read as JSON")

  static func unknownTimeZone(_ zone: String) -> Self {
    Self(
      "unknown-time-zone", .warning, ja: "時間帯「\(zone)」は知られていません。日本の時刻として読みました",
      en: "the time zone “\(zone)” is not known; the time was read as Japan's")
  }

  static func unreadableMoment(_ text: String) -> Self {
    Self(
      "unreadable-day", .error,
      ja: "「\(text)」を日時として読めません。20251103か20251103T100000のように書いてください",
      en: "“\(text)” is not read as a moment. Write it like 20251103 or 20251103T100000")
  }

  static func unreadableDuration(_ text: String) -> Self {
    Self(
      "unreadable-duration", .warning,
      ja: "「\(text)」を時間の長さとして読めません。1時間半ならPT1H30M、2日ならP2Dと書いてください",
      en:
        "“\(text)” is not read as a length of time. Write PT1H30M for an hour and a half, P2D for two days"
    )
  }

  static func dailyHours(_ occasion: Occasion) -> Self {
    let hours = [occasion.startTime, occasion.endTime].compactMap(\.?.text).joined(separator: "–")
    return Self(
      "daily-hours", .note,
      ja: "\(occasion.dayCount)日にわたるため、\(hours)をそれぞれの日の時間として読みました",
      en: "it covers \(occasion.dayCount) days; \(hours) was read as the hours of each")
  }

  static func recurrenceCut(_ day: CivilDate) -> Self {
    Self(
      "recurrence-cut", .warning,
      ja: "終わりのない繰り返しに、除く日や変えた日があるため、\(day.japanese)までの日を数え上げました",
      en: "the rule has no end and has exceptions; its days were worked out until \(day)")
  }

  static func recurrenceOfAnotherZone(_ day: CivilDate) -> Self {
    Self(
      "recurrence-cut", .warning,
      ja: "終わりのない繰り返しが、日本の日時では一つの規則にならないため、\(day.japanese)までの日を数え上げました",
      en:
        "the rule has no end, and no rule gives the same in Japan's time; its days were worked out until \(day)"
    )
  }
}
