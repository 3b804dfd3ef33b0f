import CivilDates
package import Foundation
package import LocalGovernments
package import Pictures

/// An event as schema.org describes it, in JSON-LD.
package struct EventLinkedData {
  private let gazetteer: Gazetteer
  private let pictures: (Picture.Form) -> String?

  /// - Parameters:
  ///   - gazetteer: the governments.
  ///   - pictures: the public address of a picture.
  package init(gazetteer: Gazetteer, pictures: @escaping (Picture.Form) -> String? = { _ in nil }) {
    self.gazetteer = gazetteer
    self.pictures = pictures
  }

  /// One event as a document of its own, safe to stand inside a `script` element.
  package func document(of event: Event, page: String?) throws -> Data {
    try Self.encoded(.object([("@context", .text("https://schema.org"))] + members(event, page)))
  }

  /// Several events as one document.
  package func document(of events: [Event], page: (Event) -> String?) throws -> Data {
    try Self.encoded(
      .object([
        ("@context", .text("https://schema.org")),
        ("@graph", .list(events.map { .object(members($0, page($0))) })),
      ]))
  }

  private static func encoded(_ node: LinkedNode) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    // A text may hold 「</script>」; within JSON the escape means the same.
    let text = String(decoding: try encoder.encode(node), as: UTF8.self)
      .replacing("<", with: "\\u003C").replacing(">", with: "\\u003E")
      .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
    return Data(text.utf8)
  }

  private func members(_ event: Event, _ page: String?) -> [(String, LinkedNode)] {
    let first = event.occasions.first
    var members: [(String, LinkedNode?)] = [
      ("@type", .text("Event")),
      ("@id", page.map { .text($0 + "#event") }),
      ("identifier", .text(event.id)),
      ("name", .text(EventMarks.title(of: event))),
      ("alternateName", event.titleEnglish.map { .text($0) }),
      ("startDate", first.map { .text(Self.moment($0.startDay, $0.startTime)) }),
      ("endDate", first.map { .text(Self.moment($0.endDay, $0.endTime)) }),
      ("eventStatus", .text("https://schema.org/" + Self.status(event.status))),
      ("description", (event.description ?? event.summary).map { .text($0) }),
      (
        "keywords",
        event.kinds.isEmpty ? nil : .text(event.kinds.joined(separator: ", "))
      ),
      ("url", (page ?? event.links.first).map { .text($0) }),
      ("sameAs", page == nil || event.links.isEmpty ? nil : .list(event.links.map { .text($0) })),
      ("image", image(event)),
      ("isAccessibleForFree", event.fee.isFree.map { .flag($0) }),
      ("location", location(event.place)), ("organizer", organiser(event.holder)),
      ("inLanguage", .text("ja")),
      (
        "eventSchedule",
        first.flatMap { first in
          event.recurrence.map { schedule($0, first) } ?? Self.dailySchedule(first)
        }
      ),
    ]
    if event.fee.isFree == true {
      members.append(
        (
          "offers",
          .object([
            ("@type", .text("Offer")), ("price", .number(0)), ("priceCurrency", .text("JPY")),
          ])
        ))
    }
    if event.occasions.count > 1 {
      members.append(
        (
          "subEvent",
          .list(
            event.occasions.map { occasion in
              .object(
                [
                  ("@type", .text("Event")), ("name", .text(EventMarks.title(of: event))),
                  ("startDate", .text(Self.moment(occasion.startDay, occasion.startTime))),
                  ("endDate", .text(Self.moment(occasion.endDay, occasion.endTime))),
                ] + (location(event.place).map { [("location", $0)] } ?? [])
                  + (Self.dailySchedule(occasion).map { [("eventSchedule", $0)] } ?? []))
            })
        ))
    }
    return members.compactMap { name, node in node.map { (name, $0) } }
  }

  private func image(_ event: Event) -> LinkedNode? {
    (event.image?.picture.flatMap { pictures($0.large) } ?? event.image?.webAddress)
      .map { .text($0) }
  }

  private func location(_ place: Event.Place) -> LinkedNode? {
    guard place.name != nil || place.address != nil else { return nil }
    let government = place.government.flatMap { gazetteer[$0] }
    let prefecture = place.government.flatMap { gazetteer[$0.prefecture] }
    let address: [(String, LinkedNode?)] = [
      ("@type", .text("PostalAddress")), ("addressCountry", .text("JP")),
      ("addressRegion", prefecture.map { .text($0.name) }),
      (
        "addressLocality",
        government.flatMap { $0.code.isPrefecture ? nil : .text($0.name) }
      ),
      ("streetAddress", place.address.map { .text($0) }),
    ]
    let members: [(String, LinkedNode?)] = [
      ("@type", .text("Place")), ("name", (place.name ?? place.address).map { .text($0) }),
      ("address", .object(address.compactMap { name, node in node.map { (name, $0) } })),
      (
        "geo",
        place.coordinates.map {
          .object([
            ("@type", .text("GeoCoordinates")), ("latitude", .number($0.latitude)),
            ("longitude", .number($0.longitude)),
          ])
        }
      ),
    ]
    return .object(members.compactMap { name, node in node.map { (name, $0) } })
  }

  private func organiser(_ holder: Event.Holder) -> LinkedNode? {
    guard !holder.name.isEmpty else { return nil }
    return .object(
      [("@type", .text("GovernmentOrganization")), ("name", .text(holder.name))]
        + (holder.government.map { [("identifier", .text($0.sixDigits))] } ?? []))
  }

  private func schedule(_ rule: Recurrence, _ first: Occasion) -> LinkedNode {
    let unit =
      [Recurrence.Frequency.daily: "D", .weekly: "W", .monthly: "M"][rule.frequency] ?? "D"
    var members: [(String, LinkedNode)] =
      [
        ("@type", .text("Schedule")), ("startDate", .text(first.startDay.iso)),
        ("repeatFrequency", .text("P\(rule.interval)\(unit)")),
        ("scheduleTimezone", .text("Asia/Tokyo")),
      ] + Self.hours(of: first)
    if let until = rule.until { members.append(("endDate", .text(until.iso))) }
    if let count = rule.count { members.append(("repeatCount", .number(Double(count)))) }
    if !rule.days.isEmpty {
      members.append(
        (
          "byDay",
          .list(
            rule.days.map { day in
              // A day of a month, the second Sunday, has iCalendar's word.
              .text(
                day.ordinal == nil
                  ? "https://schema.org/" + Self.weekdays[day.weekday.rawValue - 1]
                  : Recurrence.code(of: day))
            })
        ))
    }
    if let day = rule.monthDay { members.append(("byMonthDay", .number(Double(day)))) }
    return .object(members)
  }

  /// The hours of each day of several; `nil` where they are not each day's.
  private static func dailySchedule(_ occasion: Occasion) -> LinkedNode? {
    guard occasion.isDaily else { return nil }
    return .object(
      [
        ("@type", .text("Schedule")), ("startDate", .text(occasion.startDay.iso)),
        ("endDate", .text(occasion.endDay.iso)), ("repeatFrequency", .text("P1D")),
        ("repeatCount", .number(Double(occasion.dayCount))),
        ("scheduleTimezone", .text("Asia/Tokyo")),
      ] + hours(of: occasion))
  }

  private static func hours(of occasion: Occasion) -> [(String, LinkedNode)] {
    [("startTime", occasion.startTime), ("endTime", occasion.endTime)].compactMap { name, time in
      time.map { (name, .text(($0.hour == 24 ? "00:00" : $0.iso) + ":00+09:00")) }
    }
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static func status(_ status: Event.Status) -> String {
    switch status {
    case .scheduled: "EventScheduled"
    case .postponed: "EventPostponed"
    case .cancelled, .withdrawn: "EventCancelled"
    }
  }

  private static func moment(_ day: CivilDate, _ time: TimeOfDay?) -> String {
    guard let time else { return day.iso }
    if time.hour == 24 { return (day.adding(days: 1) ?? day).iso + "T00:00:00+09:00" }
    return day.iso + "T" + time.iso + ":00+09:00"
  }
}

/// A value of JSON-LD.
private enum LinkedNode: Encodable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([LinkedNode])
  case object([(String, LinkedNode)])

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .flag(let flag):
      var container = encoder.singleValueContainer()
      try container.encode(flag)
    case .list(let nodes):
      var container = encoder.unkeyedContainer()
      for node in nodes { try container.encode(node) }
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (name, node) in members { try container.encode(node, forKey: Key(name)) }
    }
  }
}
