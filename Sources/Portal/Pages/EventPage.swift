import Catalogue
import CivilDates
import Events
import Foundation
import Lists
import LocalGovernments
import Participation

/// One event; or, where the address names one, a month or a week.
enum EventPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let title: String
    /// The title as it stands at the head of the page.
    let heading: SafeHTML
    let titleIsJapanese: Bool
    /// The Japanese title beside an English one.
    let original: String?
    let isSample: Bool
    let isCancelled: Bool
    let isPostponed: Bool
    let isWithdrawn: Bool
    /// Whether it is over.
    let isOver: Bool
    /// The next time, or the last one where it is over.
    let firstTime: Time?
    /// When, and how many further times.
    let times: [Time]
    let moreTimes: Count
    let timeNote: String?
    /// Why it does not take place as planned, as a sentence.
    let reason: String?
    let placeName: String?
    let placeIsJapanese: Bool
    let address: String?
    let placeLink: GovernmentLink?
    /// The prefecture of the list's issuer, and whether the place lies in it or outside.
    let home: String
    let isAtHome: Bool
    let isAwayFromHome: Bool
    let mapHref: String?
    let access: String?
    let parking: String?
    let holderName: SafeHTML?
    let holderLink: GovernmentLink?
    let holderBureau: HolderBureau?
    /// The programme it belongs to.
    let programme: ProgrammeLink?
    /// The governments it is for, in words and in numbers.
    let audience: String?
    /// What its group wordings mean, in English.
    let audienceGlosses: [WordingGloss]
    let audienceNamed: Count
    let audienceCovered: Count
    let audienceNote: String?
    let isFree: Bool
    let fee: String?
    let capacity: String?
    let booking: String?
    let bookingUntil: DateText?
    let contact: String?
    let mail: String?
    let languages: String?
    let summary: String?
    let description: [ProseBlock]
    /// Whether an English page shows what is told in Japanese only.
    let isJapaneseOnly: Bool
    let links: [ProgrammePage.OutsideLink]
    let picture: ShownPicture?
    /// Where the picture is, and its words, while it is not shown here.
    let imageHref: String?
    let imageWords: String?
    let remarks: String?
    let extras: [ProgrammePage.Extra]
    /// The event for the reader's calendar, and as JSON.
    let calendarHref: String
    let webcalHref: String
    let apiHref: String
    /// What search engines read.
    let linkedData: SafeHTML
  }

  /// One time that it takes place.
  struct Time: Sendable {
    let iso: String
    let days: String
    let hours: String?
  }

  private static let timesShown = 12

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("event")
    if let stretch = CalendarStretch(key) {
      return stretch.isWeek
        ? .page(template: "pages/week", context: try WeekPage.context(stretch, request))
        : .page(template: "pages/month", context: try MonthPage.context(stretch, request))
    }
    guard let event = request.catalogue.calendar.event(id: key) else {
      throw RequestFault.unknown(what: .event, key: key)
    }
    return .page(template: "pages/event", context: try context(event, in: request))
  }

  static func context(_ event: Event, in request: PageRequest) throws -> Context {
    let language = request.language
    let title = EventTitle(event, in: language)
    let occasions = request.catalogue.calendar.occasions(of: event, around: request.today)
    let ahead = occasions.filter { $0.endDay >= request.today }
    let shown = ahead.isEmpty ? Array(occasions.suffix(timesShown)) : ahead
    let holder = event.holder.government.flatMap { request.gazetteer[$0] }
    let place = event.place
    let named = EventPlace(place.name, in: request)
    let picture = ShownPicture(event.image, in: request)
    let audience = request.catalogue.facts(of: event).audience
    let entry = request.catalogue.entry(lastingID: event.programme)
    let isOff = event.status == .cancelled
    func time(_ occasion: Occasion) -> Time {
      Time(
        iso: occasion.startDay.iso, days: EventWords.days(of: occasion, in: language),
        hours: EventWords.hours(occasion, in: language))
    }
    func joined(_ parts: [String?]) -> String? {
      let parts = parts.compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
    return Context(
      crumbs: [
        Crumb(
          text: request.phrase("layout.events"), href: request.href(Address.events()), in: request),
        Crumb(title, in: request),
      ],
      title: title.text, heading: title.html(in: request), titleIsJapanese: title.isJapanese,
      original: title.isJapanese ? nil : event.title, isSample: event.isSample,
      isCancelled: event.status == .cancelled, isPostponed: event.status == .postponed,
      isWithdrawn: event.status == .withdrawn, isOver: ahead.isEmpty,
      firstTime: (ahead.first ?? shown.last).map { time($0) },
      times: shown.prefix(timesShown).map { time($0) },
      moreTimes: Count(max(0, shown.count - timesShown)), timeNote: event.timeNote,
      reason: event.timeNote.map { Bilingual(ja: $0, en: $0).asSentence.ja },
      placeName: named.text, placeIsJapanese: named.isJapanese, address: place.address,
      placeLink: place.government.flatMap { request.gazetteer[$0] }
        .map { GovernmentLink($0, in: request, withPrefecture: true) },
      home: request.catalogue.issuersPrefecture
        .map { GovernmentName($0, in: language).text } ?? "",
      isAtHome: request.catalogue.isInIssuersPrefecture(event) == true,
      isAwayFromHome: request.catalogue.isInIssuersPrefecture(event) == false,
      mapHref: place.coordinates.map {
        "https://maps.gsi.go.jp/#16/\($0.latitude)/\($0.longitude)/"
      },
      access: place.access, parking: place.parking,
      holderName: event.holder.name.isEmpty
        || event.holder.name == holder.map(request.gazetteer.fullName)
        ? nil : request.official(event.holder.name),
      holderLink: holder.map { GovernmentLink($0, in: request, withPrefecture: true) },
      holderBureau: event.holder.bureau.map { HolderBureau($0, in: request) },
      programme: entry.map { ProgrammeLink($0, in: request) },
      audience: event.audience,
      audienceGlosses: language == .english ? audience.map(WordingGloss.all(of:)) ?? [] : [],
      audienceNamed: Count(audience?.named.count ?? 0),
      audienceCovered: Count(audience?.covered.count ?? 0), audienceNote: event.audienceNote,
      isFree: event.fee.isFree == true,
      fee: joined([
        event.fee.basic.map { Int($0) == nil ? $0 : "\(Count(Int($0) ?? 0))円" }
          .flatMap { event.fee.isFree == true ? nil : $0 },
        event.fee.detail,
      ]),
      capacity: event.capacity, booking: isOff ? nil : event.booking.method,
      bookingUntil: isOff
        ? nil
        : event.booking.untilDay.map {
          DateText(
            iso: $0.iso,
            text: EventWords.wholeDay($0, in: language)
              + (event.booking.untilTime.map { " " + $0.text } ?? ""))
        },
      contact: joined([
        event.contact.name, event.contact.telephone,
        event.contact.extensionNumber.map { "内線" + $0 },
      ]),
      mail: event.contact.mail, languages: event.language, summary: event.summary,
      description: ProseBlock.blocks(of: event.description ?? ""),
      isJapaneseOnly: language == .english
        && ((event.summary ?? "") + (event.description ?? "")).contains(where: Ruby.isKanji),
      links: event.links.compactMap(ProgrammePage.outsideLink),
      picture: picture,
      imageHref: picture == nil ? event.image.flatMap(PictureLinks.outside) : nil,
      imageWords: event.image?.alternative, remarks: event.note,
      extras: event.extras.map { ProgrammePage.Extra(heading: $0.heading ?? "–", text: $0.text) },
      calendarHref: request.href(Address.eventCalendar(event.id)),
      webcalHref: EventFeeds.webcal(request.href(Address.eventCalendar(event.id)), in: request),
      apiHref: Address.apiEvent(event.id).path, linkedData: try linkedData(of: event, in: request))
  }

  private static func linkedData(of event: Event, in request: PageRequest) throws -> SafeHTML {
    let data = try EventLinkedData(
      gazetteer: request.gazetteer, pictures: PictureLinks.address(in: request)
    ).document(
      of: event, page: request.site.origin.text + Address.event(event.id).path)
    // The writer has left no < or > in it, so that it cannot end its element.
    return SafeHTML(stringLiteral: String(decoding: data, as: UTF8.self))
  }
}
