import CivilDates

/// One entry of a list of days: 2025-11-08, 2025-11-08T10:00/2025-11-08T16:00, 2025-11-08T10:00/16:00.
enum OccasionText {
  /// Reads an entry; hours that it does not give are those of the first occasion, which may end a
  /// number of nights later.
  static func read(
    _ text: String, _ startTime: TimeOfDay?, _ endTime: TimeOfDay?, _ nights: Int = 0
  ) -> Occasion? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.count == 2 || text.contains("T"),
      let start = moment(parts[0])
    else { return days(text, startTime, endTime, nights) }
    guard parts.count == 2, !parts[1].isEmpty else {
      return Occasion(startDay: start.day, startTime: start.time)
    }
    if let end = moment(parts[1]) {
      return Occasion(
        startDay: start.day, startTime: start.time, endDay: end.day, endTime: end.time)
    }
    guard let end = WrittenTime(parts[1]) else { return nil }
    return Occasion(startDay: start.day, startTime: start.time, endTime: end.time)
      .ending(daysLater: end.daysLater)
  }

  /// The entry that is read as an occasion.
  static func text(of occasion: Occasion) -> String {
    func moment(_ day: CivilDate, _ time: TimeOfDay?) -> String {
      day.iso + (time.map { "T" + $0.iso } ?? "")
    }
    let start = moment(occasion.startDay, occasion.startTime)
    if occasion.endDay == occasion.startDay, occasion.endTime == nil {
      // An entry of a day alone would take the first occasion's hours.
      return occasion.startTime == nil ? start + "/" + start : start
    }
    return start + "/" + moment(occasion.endDay, occasion.endTime)
  }

  private static func days(
    _ text: String, _ startTime: TimeOfDay?, _ endTime: TimeOfDay?, _ nights: Int
  ) -> Occasion? {
    if case .day(let day, _, let hours) = DayText(text) {
      guard let hours else {
        return Occasion(startDay: day, startTime: startTime, endTime: endTime)
          .ending(daysLater: nights)
      }
      return Occasion(startDay: day, startTime: hours.start.time, endTime: hours.end?.time)
        .ending(daysLater: hours.end?.daysLater ?? 0)
    }
    let parts = text.split { "~〜～".contains($0) }.map(String.init)
    guard parts.count == 2, case .day(let start, _, nil) = DayText(parts[0]),
      case .day(let end, _, nil) = DayText(parts[1])
    else { return nil }
    return Occasion(startDay: start, startTime: startTime, endDay: end, endTime: endTime)
  }

  private static func moment(_ text: String) -> (day: CivilDate, time: TimeOfDay?)? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let day = CivilDate(iso: parts[0]) else { return nil }
    guard parts.count == 2 else { return (day, nil) }
    return TimeOfDay(parts[1]).map { (day, $0) }
  }
}
