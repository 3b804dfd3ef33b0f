import CivilDates
package import LocalGovernments

/// Events as records of the standard's table of events, its current generation.
///
/// An event of several occasions has a record for each, all with its identifier, so that reading
/// them again gives the same event.
package struct EventRecords: Sendable {
  /// The columns: a name for programs, and the standard's heading.
  package let columns: [(key: String, heading: String)]
  /// The records, a cell for each column; `nil` where nothing is known.
  package let rows: [[String?]]

  /// Makes the records.
  package init(_ events: [Event], gazetteer: Gazetteer) {
    let fields = EventField.written
    // Further columns stand behind the standard's, each heading once.
    var seen: Set<String> = []
    let extras = events.flatMap(\.extras).map(\.heading).filter { seen.insert($0).inserted }
    columns =
      fields.map { ($0.rawValue, $0.heading) } + extras.map { ("extra_" + $0, $0) }
    rows = events.flatMap { event in
      event.occasions.map { occasion in
        fields.map { Self.text($0, of: event, on: occasion, gazetteer: gazetteer) }
          + extras.map { heading in event.extras.first { $0.heading == heading }?.text }
      }
    }
  }

  private static func text(
    _ field: EventField, of event: Event, on occasion: Occasion, gazetteer: Gazetteer
  ) -> String? {
    switch field {
    case .code: event.government.sixDigits
    case .id: String(event.id.drop { $0 != "-" }.dropFirst())
    case .governmentName: gazetteer[event.government].map { gazetteer.fullName(of: $0) }
    case .title: event.title
    case .titleKana: event.titleKana
    case .titleEnglish: event.titleEnglish
    case .summary: event.summary
    case .description: event.description
    case .kind: event.kind
    case .status: event.status == .scheduled ? nil : event.status == .cancelled ? "中止" : "延期"
    case .startDay: occasion.start.day.iso
    case .endDay: occasion.end?.day.iso
    case .startTime: occasion.start.clock
    case .endTime: occasion.end?.clock
    case .timeNote: event.timeNote
    case .placeName: event.place.name
    case .address: event.place.address
    case .addressPrefecture: event.place.prefecture.flatMap { gazetteer[$0]?.name }
    case .latitude: event.place.coordinates.map { String($0.latitude) }
    case .longitude: event.place.coordinates.map { String($0.longitude) }
    case .organiser: event.organiser
    case .audience: event.audience
    case .capacity: event.capacity
    case .fee: event.fee
    case .language: event.languages
    case .bookingDay: event.booking.until?.day.iso
    case .bookingTime: event.booking.until?.clock
    case .booking: event.booking.how
    case .access: event.place.access
    case .parking: event.place.parking
    case .contact: event.contact.name
    case .telephone: event.contact.telephone
    case .mail: event.contact.mail
    case .link: event.links.isEmpty ? nil : event.links.joined(separator: " ")
    case .image: event.image?.address
    case .imageText: event.image?.alternative
    case .imageLicence: event.image?.licence
    case .remarks: event.remarks
    case .programme: event.programme
    case .prefectureName, .subtitle, .recurrence, .addressMunicipality, .addressTown, .addressRest,
      .building, .feeDetail, .telephoneExtension, .page:
      nil
    }
  }
}
