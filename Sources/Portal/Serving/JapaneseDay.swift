import CivilDates
import Foundation

/// Days as Japan counts them.
enum JapaneseDay {
  /// Today in Japan, which has kept UTC+9 without daylight saving since 1951.
  static var today: CivilDate {
    let days = ((Date.now.timeIntervalSince1970 + 9 * 3600) / 86_400).rounded(.down)
    return CivilDate(dayNumber: Int(days)) ?? first
  }

  private static let first = CivilDate(dayNumber: 0) ?? today
}
