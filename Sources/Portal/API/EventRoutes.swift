import Catalogue
import CivilDates
import Events
import Interchange
import LocalGovernments
import Participation

/// An event as programs get it.
struct EventAnswer: Encodable, Sendable {
  /// Who holds it.
  struct Holder: Encodable, Sendable {
    @Nullable var code: String?
    @Nullable var bureau: String?
    let name: String
  }

  struct Place: Encodable, Sendable {
    @Nullable var name: String?
    @Nullable var address: String?
    @Nullable var code: String?
    @Nullable var inIssuersPrefecture: Bool?
    @Nullable var latitude: Double?
    @Nullable var longitude: Double?
    @Nullable var access: String?
    @Nullable var parking: String?
  }

  /// Whom to ask.
  struct Contact: Encodable, Sendable {
    @Nullable var name: String?
    @Nullable var telephone: String?
    @Nullable var extensionNumber: String?
    @Nullable var mail: String?
  }

  /// One time that it takes place; times are Japan's.
  struct Time: Encodable, Sendable {
    let startDay: String
    @Nullable var startTime: String?
    let endDay: String
    @Nullable var endTime: String?
  }

  /// The governments it is for.
  struct Audience: Encodable, Sendable {
    let text: String
    let named: [String]
    let covered: [String]
    let possible: [String]
  }

  let id: String
  let title: String
  @Nullable var titleKana: String?
  @Nullable var titleEnglish: String?
  let kinds: [String]
  @Nullable var programme: String?
  @Nullable var theme: String?
  let holder: Holder
  let place: Place
  let occasions: [Time]
  @Nullable var recurrence: String?
  @Nullable var timeNote: String?
  let status: String
  let sample: Bool
  @Nullable var audience: Audience?
  @Nullable var audienceNote: String?
  @Nullable var free: Bool?
  @Nullable var fee: String?
  @Nullable var bookingMethod: String?
  @Nullable var bookingUntil: String?
  @Nullable var bookingUntilTime: String?
  @Nullable var capacity: String?
  @Nullable var contact: Contact?
  @Nullable var image: ImageAnswer?
  @Nullable var language: String?
  @Nullable var summary: String?
  @Nullable var description: String?
  @Nullable var remarks: String?
  let links: [String]
  let sequence: Int
  @Nullable var revised: String?

  init(_ event: Event, in request: APIRequest) {
    let gazetteer = request.gazetteer
    id = event.id
    title = event.title
    titleKana = event.titleKana
    titleEnglish = event.titleEnglish
    kinds = event.kinds
    programme = event.programme
    theme = request.catalogue.theme(of: event)
    holder = Holder(
      code: event.holder.government?.fiveDigits, bureau: event.holder.bureau,
      name: event.holder.name)
    place = Place(
      name: event.place.name, address: event.place.address,
      code: event.place.government?.fiveDigits,
      inIssuersPrefecture: request.catalogue.isInIssuersPrefecture(event),
      latitude: event.place.coordinates?.latitude, longitude: event.place.coordinates?.longitude,
      access: event.place.access, parking: event.place.parking)
    occasions = request.catalogue.calendar.occasions(of: event, around: request.site.today).map {
      Time(
        startDay: $0.startDay.iso, startTime: $0.startTime?.iso, endDay: $0.endDay.iso,
        endTime: $0.endTime?.iso)
    }
    recurrence = event.recurrence?.text()
    timeNote = event.timeNote
    status = event.status.rawValue
    sample = event.isSample
    audience = request.catalogue.facts(of: event).audience.map {
      Audience(
        text: $0.text, named: gazetteer.fiveDigits(of: $0.named),
        covered: gazetteer.fiveDigits(of: $0.covered),
        possible: gazetteer.fiveDigits(of: $0.possible))
    }
    audienceNote = event.audienceNote
    free = event.fee.isFree
    let fees = [event.fee.basic, event.fee.detail].compactMap { $0 }
    fee = fees.isEmpty ? nil : fees.joined(separator: " ")
    bookingMethod = event.booking.method
    bookingUntil = event.booking.untilDay?.iso
    bookingUntilTime = event.booking.untilTime?.iso
    capacity = event.capacity
    contact =
      event.contact.isEmpty
      ? nil
      : Contact(
        name: event.contact.name, telephone: event.contact.telephone,
        extensionNumber: event.contact.extensionNumber, mail: event.contact.mail)
    image = event.image.map(ImageAnswer.init)
    language = event.language
    summary = event.summary
    description = event.description
    remarks = event.note
    links = event.links
    sequence = event.sequence
    revised = event.revised
  }
}

/// Events by their beginning, restricted like the calendar of the site.
enum EventsRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let filter = try EventsQuery(request.query, request.catalogue).filter
    let events = request.catalogue.calendar.events.filter {
      request.catalogue.matches($0, filter)
    }
    return Listing(
      paging.cut(events).map { EventAnswer($0, in: request) }, total: events.count,
      paging: paging)
  }
}

/// One event.
enum EventRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let key = try request.parameter("event")
    guard let event = request.catalogue.calendar.event(id: key) else {
      throw RequestFault.unknown(what: .event, key: key)
    }
    return EventAnswer(event, in: request)
  }
}

/// A post as programs get it.
struct PostAnswer: Encodable, Sendable {
  let id: String
  let kind: String
  let day: String
  @Nullable var untilDay: String?
  let title: String
  @Nullable var titleEnglish: String?
  @Nullable var programme: String?
  @Nullable var theme: String?
  let holder: EventAnswer.Holder
  let body: String
  let links: [String]
  @Nullable var image: ImageAnswer?
  let sample: Bool
  @Nullable var revised: String?

  init(_ post: NewsPost, in request: APIRequest) {
    id = post.id
    kind = post.kind.rawValue
    day = post.day.iso
    untilDay = post.untilDay?.iso
    title = post.title
    titleEnglish = post.titleEnglish
    programme = post.programme
    theme = request.catalogue.theme(of: post)
    holder = EventAnswer.Holder(
      code: post.holder.government?.fiveDigits, bureau: post.holder.bureau,
      name: post.holder.name)
    body = post.body
    links = post.links
    image = post.image.map(ImageAnswer.init)
    sample = post.isSample
    revised = post.revised
  }
}

/// Announcements, calls and reports, newest first.
enum NewsRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let posts = request.catalogue.news(try NewsQuery(request.query, request.catalogue).filter)
    return Listing(
      paging.cut(posts).map { PostAnswer($0, in: request) }, total: posts.count, paging: paging)
  }
}

/// One post.
enum PostRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let key = try request.parameter("post")
    guard let post = request.catalogue.calendar.post(id: key) else {
      throw RequestFault.unknown(what: .post, key: key)
    }
    return PostAnswer(post, in: request)
  }
}
