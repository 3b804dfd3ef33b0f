import Foundation

extension CivilDate {
  /// Today in Japan, whose governments the lists speak of.
  package static var today: CivilDate? {
    var calendar = Calendar(identifier: .gregorian)
    // Japan has kept UTC+9 without daylight saving since 1951.
    calendar.timeZone = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: .now)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
