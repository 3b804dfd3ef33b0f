import CivilDates
import Foundation

/// Days as Japan counts them.
enum JapaneseDay {
  /// Today in Japan.
  static var today: CivilDate { parts(of: .now).day }

  /// The day that it is in Japan at a moment, and the minute of that day.
  static func parts(of moment: Date) -> (day: CivilDate, minute: Int) {
    // Japan has kept UTC+9 without daylight saving since 1951.
    let minutes = Int(((moment.timeIntervalSince1970 + 9 * 3600) / 60).rounded(.down))
    let (days, minute) = minutes.quotientAndRemainder(dividingBy: 24 * 60)
    return (CivilDate(dayNumber: days) ?? first, minute)
  }

  private static let first = CivilDate(dayNumber: 0) ?? today
}
