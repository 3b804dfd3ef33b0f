import CivilDates
import Lists
import LocalGovernments

/// Makes what an event has in every format of what calendars and linked data say of it.
struct EntryMaker {
  let context: EventContext
  private var gazetteer: Gazetteer { context.gazetteer }

  /// The government of the name, where exactly one bears it.
  func government(named name: String?) -> LocalGovernment? {
    guard let name, !name.isEmpty else { return nil }
    let named = gazetteer.governments(named: name)
    return named.count == 1 ? named[0] : context.holder.flatMap { named.contains($0) ? $0 : nil }
  }

  /// The government whose code begins an identifier that this project made, and what follows it.
  func own(_ identifier: String) -> (government: LocalGovernment, localID: String)? {
    let parts = identifier.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].utf8.count == 6, let code = LocalGovernmentCode(parts[0]),
      let government = gazetteer[code]
    else { return nil }
    return (government, parts[1])
  }

  /// A place of a line that names it and gives its address, in whatever order words come.
  func place(_ text: String, near holder: LocalGovernmentCode?) -> Event.Place {
    var place = Event.Place()
    let finder = PlaceFinder(gazetteer)
    let text = text.trimmed
    var starts = [text.startIndex]
    for index in text.indices where text[index].isWhitespace || ",、(（".contains(text[index]) {
      starts.append(text.index(after: index))
    }
    for start in starts where start < text.endIndex {
      let rest = String(text[start...])
      guard !rest.trimmed.isEmpty, let found = finder.find(rest, near: holder) else { continue }
      let ends: Set<Character> = [" ", "　", ",", "、", "(", "（", "\n"]
      let name = String(text[..<start].reversed().drop { ends.contains($0) }.reversed())
      place.name = name.trimmed.nilIfEmpty
      place.address =
        name.isEmpty ? rest.trimmed : String(rest.reversed().drop { ")）".contains($0) }.reversed())
      place.government = found.government.code
      return place
    }
    place.name = text.nilIfEmpty
    return place
  }

  /// The place with its coordinates, and its prefecture where only they tell it.
  func place(_ place: Event.Place, at point: Coordinates?) -> Event.Place {
    guard let point else { return place }
    var place = place
    place.coordinates = point
    place.government =
      place.government ?? PlaceFinder(gazetteer).prefecture(around: point)?.code
    return place
  }

  /// A title without the marks that written calendars put before it, and what they say.
  func unmarked(_ title: String) -> (title: String, status: Event.Status?, isSample: Bool) {
    var (title, isSample) = (title.trimmed, false)
    var status: Event.Status?
    if title.hasPrefix("【見本】") {
      title.removeFirst("【見本】".count)
      isSample = true
    }
    for (mark, meaning) in Self.marks where title.hasPrefix(mark) {
      title.removeFirst(mark.count)
      status = meaning
    }
    return (title, status, isSample)
  }

  private static let marks: [(String, Event.Status)] = [
    ("【中止】", .cancelled), ("【延期】", .postponed), ("【掲載終了】", .withdrawn),
  ]

  /// The stretch from a beginning to an end; an end at midnight ends the day before. `nil` where it
  /// ends before it begins.
  static func occasion(from start: JapaneseMoment, to end: JapaneseMoment?) -> Occasion? {
    guard let end else { return Occasion(startDay: start.day, startTime: start.time) }
    if end.time == nil, start.day <= end.day {
      return Occasion(startDay: start.day, startTime: start.time, endDay: end.day)
    }
    if end < start { return nil }
    if end.time?.minutes == 0, start.day < end.day, let day = end.day.adding(days: -1) {
      return Occasion(
        startDay: start.day, startTime: start.time, endDay: day,
        endTime: start.time == nil ? nil : TimeOfDay(hour: 24, minute: 0))
    }
    return Occasion(
      startDay: start.day, startTime: start.time, endDay: end.day,
      endTime: start.time == nil ? nil : end.time)
  }

  /// An occasion as long as another, beginning at another moment; without an hour it is moved by
  /// whole days. `nil` past the calendar's end.
  static func occasion(_ first: Occasion, startingAt moment: JapaneseMoment) -> Occasion? {
    let days = moment.day.dayNumber - first.startDay.dayNumber
    guard let begin = first.startTime, let time = moment.time, time != begin else {
      return first.moved(byDays: days)
    }
    guard let end = first.endTime else {
      return first.moved(byDays: days).map {
        Occasion(startDay: $0.startDay, startTime: time, endDay: $0.endDay)
      }
    }
    let minutes = days * 24 * 60 + time.minutes - begin.minutes
    return occasion(
      from: moment, to: JapaneseMoment(day: first.endDay, time: end).adding(minutes: minutes))
  }
}
