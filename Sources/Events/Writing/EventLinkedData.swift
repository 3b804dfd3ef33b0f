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
    let price = EventPrice(event.fee)
    var members: [(String, LinkedNode?)] = [
      ("@type", .text("Event")),
      ("@id", page.map { .text($0 + "#event") }),
      ("identifier", .text(event.id)),
      ("name", .text(EventMarks.plainTitle(of: event))),
      ("alternateName", event.titleEnglish.map { .text($0) }),
      ("startDate", first.map { .text(Self.moment($0.startDay, $0.startTime)) }),
      ("endDate", first.map { .text(Self.moment($0.endDay, $0.endTime)) }),
      ("eventStatus", Self.status(event.status).map { .text("https://schema.org/" + $0) }),
      (
        "eventAttendanceMode",
        EventAttendance(event.place).map { .text("https://schema.org/" + $0.rawValue) }
      ),
      ("description", (event.description ?? event.summary).map { .text($0) }),
      ("url", (page ?? event.links.first).map { .text($0) }),
      ("sameAs", page == nil || event.links.isEmpty ? nil : .list(event.links.map { .text($0) })),
      (
        "keywords",
        event.kinds.isEmpty ? nil : .text(event.kinds.joined(separator: ", "))
      ),
      ("image", image(of: event)),
      ("isAccessibleForFree", price.isFree.map { .flag($0) }),
      ("location", location(of: event, page)), ("organizer", organiser(event.holder)),
      ("inLanguage", .text("ja")),
      (
        "eventSchedule",
        first.flatMap { first in
          event.recurrence.map { ScheduleNode.node($0, first) } ?? ScheduleNode.daily(first)
        }
      ),
      ("offers", Self.offers(price)),
    ]
    if event.occasions.count > 1 {
      members.append(
        (
          "subEvent",
          .list(
            event.occasions.map { occasion in
              .object(
                [
                  ("@type", .text("Event")), ("name", .text(EventMarks.plainTitle(of: event))),
                  ("startDate", .text(Self.moment(occasion.startDay, occasion.startTime))),
                  ("endDate", .text(Self.moment(occasion.endDay, occasion.endTime))),
                ] + (location(of: event, page).map { [("location", $0)] } ?? [])
                  + (ScheduleNode.daily(occasion).map { [("eventSchedule", $0)] } ?? []))
            })
        ))
    }
    return members.compactMap { name, node in node.map { (name, $0) } }
  }

  private func image(of event: Event) -> LinkedNode? {
    (event.image?.picture.flatMap { pictures($0.large) } ?? event.image?.webAddress)
      .map { .text($0) }
  }

  /// The place, the address on the web, or both.
  private func location(of event: Event, _ page: String?) -> LinkedNode? {
    let place = location(event.place)
    let isOnline = EventAttendance(event.place).map { $0 != .offline } ?? false
    guard isOnline, let address = event.links.first ?? page else { return place }
    let virtual = LinkedNode.object(
      [("@type", .text("VirtualLocation")), ("url", .text(address))]
        + (event.place.name.map { [("name", .text($0))] } ?? []))
    guard let place, EventAttendance(event.place) == .mixed else { return virtual }
    return .list([place, virtual])
  }

  /// What it costs: nothing, a price, or the lowest and the highest of several.
  private static func offers(_ price: EventPrice) -> LinkedNode? {
    guard let lowest = price.amounts.min(), let highest = price.amounts.max() else { return nil }
    let currency = ("priceCurrency", LinkedNode.text("JPY"))
    guard lowest < highest else {
      return .object([("@type", .text("Offer")), ("price", .number(Double(lowest))), currency])
    }
    return .object([
      ("@type", .text("AggregateOffer")), ("lowPrice", .number(Double(lowest))),
      ("highPrice", .number(Double(highest))), currency,
    ])
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

  /// That a file no longer has an event does not say whether it takes place.
  private static func status(_ status: Event.Status) -> String? {
    switch status {
    case .scheduled: "EventScheduled"
    case .postponed: "EventPostponed"
    case .cancelled: "EventCancelled"
    case .withdrawn: nil
    }
  }

  private static func moment(_ day: CivilDate, _ time: TimeOfDay?) -> String {
    guard let time else { return day.iso }
    if time.hour == 24 { return (day.adding(days: 1) ?? day).iso + "T00:00:00+09:00" }
    return day.iso + "T" + time.iso + ":00+09:00"
  }
}
