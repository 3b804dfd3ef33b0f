import CivilDates
import LocalGovernments

/// An event in schema.org's terms, to be encoded as JSON-LD.
///
/// <https://schema.org/Event>
package struct EventLinkedData: Encodable, Sendable {
  /// A thing of schema.org with a type, a name and what else is known.
  package struct Thing: Encodable, Sendable {
    var type: String
    var name: String?
    var address: String?
    var geo: Point?

    private enum CodingKeys: String, CodingKey {
      case type = "@type"
      case name, address, geo
    }
  }

  /// A point.
  package struct Point: Encodable, Sendable {
    let type = "GeoCoordinates"
    let latitude: Double
    let longitude: Double

    private enum CodingKeys: String, CodingKey {
      case type = "@type"
      case latitude, longitude
    }
  }

  private let context = "https://schema.org"
  private let type = "Event"
  private let name: String
  private let startDate: String
  private let endDate: String?
  private let eventStatus: String
  private let description: String?
  private let location: Thing
  private let organizer: Thing?
  private let image: String?
  private let url: String
  private let isAccessibleForFree: Bool?

  private enum CodingKeys: String, CodingKey {
    case context = "@context"
    case type = "@type"
    case name, startDate, endDate, eventStatus, description, location, organizer, image, url
    case isAccessibleForFree
  }

  /// Describes an event by its first occasion.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - url: its page.
  package init(_ event: Event, url: String) {
    let occasion = event.occasions[0]
    name = event.shownTitle
    startDate = Self.text(occasion.start)
    endDate = occasion.end.map(Self.text)
    eventStatus =
      switch event.status {
      case .scheduled: "https://schema.org/EventScheduled"
      case .cancelled: "https://schema.org/EventCancelled"
      case .postponed: "https://schema.org/EventPostponed"
      }
    description = event.summary ?? event.description
    location = Thing(
      type: "Place", name: event.place.name ?? event.place.address, address: event.place.address,
      geo: event.place.coordinates.map {
        Point(latitude: $0.latitude, longitude: $0.longitude)
      })
    organizer = event.organiser.map { Thing(type: "Organization", name: $0) }
    image = event.image?.address
    self.url = url
    isAccessibleForFree = event.fee.map { $0.hasPrefix("無料") }
  }

  private static func text(_ moment: Moment) -> String {
    guard let minute = moment.minute else { return moment.day.iso }
    let isNextDay = minute >= 24 * 60
    let day = isNextDay ? moment.day.adding(days: 1) : moment.day
    let clock = Moment(day: day, minute: minute % (24 * 60)).clock ?? "00:00"
    return "\(day.iso)T\(clock):00+09:00"
  }
}
