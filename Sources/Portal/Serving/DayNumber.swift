import Foundation

/// The days since 1970 by the clocks of Japan; what is kept of a page that tells its day goes by it.
enum DayNumber {
  // Japan has kept UTC+9 without daylight saving since 1951.
  static var today: Int { Int((Date.now.timeIntervalSince1970 + 9 * 3600) / 86_400) }
}
