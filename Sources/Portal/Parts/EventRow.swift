import Catalogue
import CivilDates
import Events
import LocalGovernments
import Mustache

/// An event as one row of a list.
struct EventRow: Sendable, MustacheParent {
  /// The day it begins, for machines and for people.
  let iso: String
  let day: String
  /// The last day of a longer one that begins with its first day, and of one that begins with its
  /// hours; and whether neither is told.
  let until: String?
  let lastDay: String?
  let isSingle: Bool
  let hours: String?
  /// The address of its page.
  let href: String
  /// The small picture, where there is one.
  let pictureHref: String?
  let title: SafeHTML
  let titleIsJapanese: Bool
  /// Where; in Japanese unless it is online.
  let place: String?
  let placeIsJapanese: Bool
  /// Who holds it.
  let holder: SafeHTML?
  let holderIsJapanese: Bool
  let isSample: Bool
  let isCancelled: Bool
  let isPostponed: Bool
  let isWithdrawn: Bool
  /// How many further times it takes place.
  let more: Count?

  /// What a row begins with.
  enum Beginning {
    /// The day on which it begins; the last day and the hours stand beside the title.
    case day
    /// Its hours on that day, beneath a heading that names the day.
    case hours(CivilDate)
  }

  init(
    _ event: Event, _ occasion: Occasion, in request: PageRequest, more: Int = 0,
    beginningWith beginning: Beginning = .day
  ) {
    let language = request.language
    let hours = EventWords.hours(occasion, in: language)
    let isLong = occasion.dayCount > 1
    let last = EventWords.day(occasion.endDay, seenOn: request.today, in: language)
    switch beginning {
    case .day:
      iso = occasion.startDay.iso
      day = EventWords.day(occasion.startDay, seenOn: request.today, in: language)
      until = isLong ? last : nil
      lastDay = nil
      self.hours = hours
    case .hours(let today):
      iso = today.iso
      day = hours ?? request.phrase("events.noHours")
      until = nil
      lastDay = isLong && occasion.endDay > today ? last : nil
      self.hours = nil
    }
    isSingle = until == nil && lastDay == nil
    href = request.href(Address.event(event.id))
    let title = EventTitle(event, in: language)
    pictureHref = PictureLinks.small(event.image)
    self.title = title.html(in: request)
    titleIsJapanese = title.isJapanese
    let place = EventPlace(event.place.name ?? event.place.address, in: request)
    self.place = place.text
    placeIsJapanese = place.isJapanese
    let government = event.holder.government.flatMap { request.gazetteer[$0] }
      .map { GovernmentName($0, in: language) }
    holder =
      government?.html(in: request)
      ?? (event.holder.name.isEmpty ? nil : request.official(event.holder.name))
    holderIsJapanese = government?.isJapanese ?? true
    isSample = event.isSample
    isCancelled = event.status == .cancelled
    isPostponed = event.status == .postponed
    isWithdrawn = event.status == .withdrawn
    self.more = more > 0 ? Count(more) : nil
  }

  func child(named name: String) -> Any? {
    switch name {
    case "iso": iso
    case "day": day
    case "until": orAbsent(until)
    case "lastDay": orAbsent(lastDay)
    case "isSingle": isSingle
    case "hours": orAbsent(hours)
    case "href": href
    case "pictureHref": orAbsent(pictureHref)
    case "title": title
    case "titleIsJapanese": titleIsJapanese
    case "place": orAbsent(place)
    case "placeIsJapanese": placeIsJapanese
    case "holder": orAbsent(holder)
    case "holderIsJapanese": holderIsJapanese
    case "isSample": isSample
    case "isCancelled": isCancelled
    case "isPostponed": isPostponed
    case "isWithdrawn": isWithdrawn
    case "more": orAbsent(more)
    default: nil
    }
  }
}

/// An event with the time at which it is next on.
struct ComingEvent: Sendable {
  let event: Event
  let occasion: Occasion
  /// How many further times it takes place.
  let more: Int

  /// The next time of each event, for those that lie in some days or go on; the nearest first.
  ///
  /// - Parameters:
  ///   - days: the days looked at.
  ///   - calendar: the events.
  ///   - isWanted: which events are asked for.
  /// - Returns: each event once, at its first occasion.
  static func all(
    in days: ClosedRange<CivilDate>, _ calendar: EventCalendar, where isWanted: (Event) -> Bool
  ) -> [ComingEvent] {
    let entries = calendar.entries(in: days, where: isWanted)
    var times: [String: Int] = [:]
    for entry in entries { times[entry.event.id, default: 0] += 1 }
    var seen: Set<String> = []
    return entries.filter { seen.insert($0.event.id).inserted }.map { entry in
      ComingEvent(
        event: entry.event, occasion: entry.occasion, more: (times[entry.event.id] ?? 1) - 1)
    }
  }
}

extension EventRow {
  init(_ coming: ComingEvent, in request: PageRequest) {
    self.init(coming.event, coming.occasion, in: request, more: coming.more)
  }

  /// What comes within a year from today.
  static func coming(
    _ request: PageRequest, limit: Int, where isWanted: (Event) -> Bool
  ) -> [EventRow] {
    let end = request.today.adding(days: 366) ?? request.today
    return ComingEvent.all(in: request.today...end, request.catalogue.calendar, where: isWanted)
      .prefix(limit).map { EventRow($0, in: request) }
  }
}
