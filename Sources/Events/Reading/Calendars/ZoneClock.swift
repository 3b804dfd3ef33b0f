import CivilDates
import Foundation

/// How the clocks of a time zone stand to Japan's.
enum ZoneClock: Sendable, Hashable {
  /// Always the same number of minutes ahead of UTC.
  case offset(Int)
  /// By the rules of a zone, with its summer times.
  case zone(TimeZone)

  static let japan = Self.offset(9 * 60)

  private static let japaneseZones: Set<String> = [
    "asia/tokyo", "japan", "jst", "tokyo standard time", "etc/gmt-9",
  ]

  /// The clock of a zone's name; programs put words of their own before it:
  /// /example.org/Europe/Berlin.
  init?(named name: String) {
    if Self.japaneseZones.contains(name.lowercased()) {
      self = .japan
    } else if let zone = Self.zone(named: name) {
      self = .zone(zone)
    } else {
      return nil
    }
  }

  private static func zone(named name: String) -> TimeZone? {
    if let zone = TimeZone(identifier: name) { return zone }
    let parts = name.split(separator: "/").map(String.init)
    for count in [3, 2] where parts.count >= count {
      var tail = Array(parts.suffix(count))
      tail[0] = tail[0].split(separator: "_").last.map(String.init) ?? tail[0]
      if let zone = TimeZone(identifier: tail.joined(separator: "/")) { return zone }
    }
    return nil
  }

  /// The moment at which these clocks show a day and an hour.
  func moment(_ day: CivilDate, _ time: TimeOfDay) -> JapaneseMoment {
    let moment = JapaneseMoment(day: day, time: time)
    guard self != .japan else { return moment }
    return moment.adding(minutes: Self.japanese - offset(on: day, at: time))
  }

  /// What these clocks show at a moment; a day without an hour is the same everywhere.
  func shown(at moment: JapaneseMoment) -> JapaneseMoment {
    guard let time = moment.time else { return moment }
    let minutes = moment.day.dayNumber * 24 * 60 + time.minutes - Self.japanese
    return moment.adding(minutes: offset(at: Double(minutes * 60)) - Self.japanese)
  }

  private static let japanese = 9 * 60

  /// Minutes ahead of UTC when clocks show a day and an hour: of an hour that comes twice, the first;
  /// of one that is left out, as before the gap (RFC 5545, 3.3.5).
  private func offset(on day: CivilDate, at time: TimeOfDay) -> Int {
    let seconds = Double(day.dayNumber * 86_400 + time.minutes * 60)
    let before = offset(at: seconds - 86_400)
    let after = offset(at: seconds + 86_400)
    let fits = [before, after].first { offset(at: seconds - Double($0 * 60)) == $0 }
    return fits ?? before
  }

  /// Minutes ahead of UTC at a moment in seconds since 1970.
  private func offset(at seconds: Double) -> Int {
    switch self {
    case .offset(let minutes): minutes
    case .zone(let zone): zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)) / 60
    }
  }
}
