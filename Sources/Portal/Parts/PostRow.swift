import CivilDates
import Events
import LocalGovernments
import Mustache

/// A news post as one row of a list.
struct PostRow: Sendable, MustacheParent {
  let iso: String
  let day: String
  let href: String
  /// The small picture, where there is one.
  let pictureHref: String?
  let title: SafeHTML
  let titleIsJapanese: Bool
  let isAnnouncement: Bool
  let isCall: Bool
  let isReport: Bool
  let isSample: Bool
  let holder: SafeHTML?
  let holderIsJapanese: Bool
  /// Until when a call is open.
  let until: String?
  /// Whether that day is over.
  let isClosed: Bool

  init(_ post: NewsPost, in request: PageRequest) {
    let language = request.language
    let title = EventTitle(post.title, english: post.titleEnglish, in: language)
    let government = post.holder.government.flatMap { request.gazetteer[$0] }
      .map { GovernmentName($0, in: language) }
    iso = post.day.iso
    day = EventWords.day(post.day, seenOn: request.today, in: language)
    href = request.href(Address.post(post.id))
    pictureHref = PictureLinks.small(post.image)
    self.title = title.html(in: request)
    titleIsJapanese = title.isJapanese
    isAnnouncement = post.kind == .announcement
    isCall = post.kind == .call
    isReport = post.kind == .report
    isSample = post.isSample
    holder =
      government?.html(in: request)
      ?? (post.holder.name.isEmpty ? nil : request.official(post.holder.name))
    holderIsJapanese = government?.isJapanese ?? true
    until = post.untilDay.map { EventWords.day($0, seenOn: request.today, in: language) }
    isClosed = post.untilDay.map { $0 < request.today } ?? false
  }

  func child(named name: String) -> Any? {
    switch name {
    case "iso": iso
    case "day": day
    case "href": href
    case "pictureHref": orAbsent(pictureHref)
    case "title": title
    case "titleIsJapanese": titleIsJapanese
    case "isAnnouncement": isAnnouncement
    case "isCall": isCall
    case "isReport": isReport
    case "isSample": isSample
    case "holder": orAbsent(holder)
    case "holderIsJapanese": holderIsJapanese
    case "until": orAbsent(until)
    case "isClosed": isClosed
    default: nil
    }
  }
}
