import CivilDates
import Lists

/// Faults of days and hours.
extension EventFault {
  static func noSuchDay(_ text: String) -> Self {
    Self(
      "no-such-day", .error, ja: "「\(text)」という日はありません",
      en: "there is no such day as “\(text)”")
  }

  static func unreadableDay(_ text: String) -> Self {
    Self(
      "unreadable-day", .error,
      ja: "「\(text)」を日付として読めません。2025-11-03のように書いてください",
      en: "“\(text)” is not read as a day. Write it like 2025-11-03")
  }

  static func weekdayDiffers(_ written: String, _ day: CivilDate) -> Self {
    Self(
      "weekday-differs", .warning,
      ja: "\(day.japanese)は\(day.weekday.japanese)曜日で、「\(written)」ではありません",
      en: "\(day) is a \(day.weekday.english), not “\(written)”")
  }

  static func unreadableTime(_ text: String) -> Self {
    Self(
      "unreadable-time", .warning,
      ja: "「\(text)」を時刻として読めません。9:00のように書いてください",
      en: "“\(text)” is not read as a time. Write it like 9:00")
  }

  static let endsBeforeStart = Self(
    "ends-before-start", .error, ja: "終了が開始より前です", en: "it ends before it begins")

  static func endsNextDay(_ start: TimeOfDay, _ end: TimeOfDay, _ day: CivilDate) -> Self {
    Self(
      "ends-next-day", .note,
      ja: "終了\(end.text)は開始\(start.text)より前なので、翌日（\(day.japanese)）として読みました",
      en:
        "the end, \(end.text), is before the beginning, \(start.text); it was read as the next day's (\(day))"
    )
  }

  static func unlikelyYear(_ day: CivilDate) -> Self {
    Self(
      "unlikely-year", .warning, ja: "\(day.year)年の催しになっています。年を確かめてください",
      en: "it takes place in \(day.year). Check the year")
  }

  static func bookingAfterEvent(_ until: CivilDate, _ last: CivilDate) -> Self {
    Self(
      "booking-after-event", .warning,
      ja: "申込の期限（\(until.japanese)）が、催しの最後の日（\(last.japanese)）より後です",
      en: "booking ends on \(until), after the last day of the event, \(last)")
  }

  static func futurePost(_ day: CivilDate) -> Self {
    Self(
      "future-post", .warning,
      ja: "掲載日が先の日付（\(day.japanese)）です。取り込むとすぐに表示されます。年を確かめてください",
      en: "it is dated in the future (\(day)), and shown at once. Check the year")
  }

  static func readPattern(_ text: String, _ count: Int) -> Self {
    Self(
      "read-pattern", .note,
      ja: "「\(text)」を、開始日から終了日までの\(count)日として読みました。祝日や休みの日は考えていません",
      en:
        "“\(text)” was read as \(count) days between the first and the last; holidays are not looked at"
    )
  }

  static func unreadPattern(_ text: String) -> Self {
    Self(
      "unread-pattern", .note,
      ja: "「\(text)」の日を計算できないため、文のまま残します。日ごとに表すなら「繰り返し」か「ほかの開催日時」に書いてください",
      en:
        "the days of “\(text)” are not worked out, and it stays as text. To give them, use 繰り返し or ほかの開催日時"
    )
  }

  static func longOccasion(_ days: Int) -> Self {
    Self(
      "long-occasion", .warning,
      ja: "開始から終了まで\(days)日あります。年を確かめてください",
      en: "it lasts \(days) days. Check the years")
  }

  static func recurrence(_ text: String, _ fault: RecurrenceFault) -> Self {
    switch fault {
    case .malformed:
      Self(
        "unreadable-recurrence", .warning,
        ja: "「\(text)」を繰り返しの規則として読めません。FREQ=WEEKLY;BYDAY=SAのように書いてください",
        en: "“\(text)” is not read as a rule of recurrence. Write it like FREQ=WEEKLY;BYDAY=SA")
    case .unsupported(let part):
      Self(
        "unsupported-recurrence", .warning,
        ja: "繰り返しの規則「\(text)」のうち「\(part)」には対応していないため、繰り返しは読みませんでした。日ごとに書けば表せます",
        en:
          "“\(part)” of the rule of recurrence “\(text)” is not supported, and the days that it repeats on were not read. Give them one by one"
      )
    case .outOfRange(let part):
      Self(
        "unsupported-recurrence", .warning,
        ja:
          "繰り返しの規則「\(text)」の「\(part)」は、1から\(Recurrence.numbers.upperBound)までの数ではないため、繰り返しは読みませんでした",
        en:
          "“\(part)” of the rule of recurrence “\(text)” is no number from 1 to \(Recurrence.numbers.upperBound), and the days that it repeats on were not read"
      )
    }
  }
}
