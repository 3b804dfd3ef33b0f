import Catalogue
import CivilDates
import Events

/// The events and news in which the words of a search stand, beside the programmes.
struct CalendarFinds: Sendable {
  /// The nearest events to come, how many there are, and where all of them are.
  let foundEvents: [EventRow]
  let eventCount: Count
  let eventsHref: String
  /// How many are over, and where they are.
  let pastCount: Count
  let pastHref: String
  /// The newest posts, how many there are, and where all of them are.
  let foundPosts: [PostRow]
  let postCount: Count
  let postsHref: String

  /// How many of each are shown.
  private static let mostRows = 3

  /// What a search finds; `nil` where that is nothing.
  init?(_ text: String, in request: PageRequest) {
    let words = SoughtWords(text)
    guard !words.isEmpty else { return nil }
    let catalogue = request.catalogue
    var events = EventFilter()
    events.words = words
    var posts = NewsFilter()
    posts.words = words
    let end = request.today.adding(days: 366) ?? request.today
    let coming = ComingEvent.all(in: request.today...end, catalogue.calendar) {
      catalogue.matches($0, events)
    }
    let yesterday = request.today.adding(days: -1) ?? request.today
    let past = catalogue.calendar.events.count { event in
      (catalogue.calendar.lastDay(of: event).map { $0 < request.today } ?? false)
        && catalogue.matches(event, events)
    }
    let news = catalogue.news(posts)
    guard !coming.isEmpty || past > 0 || !news.isEmpty else { return nil }
    let items = [QueryItem("q", text)]
    foundEvents = coming.prefix(Self.mostRows).map { EventRow($0, in: request) }
    eventCount = Count(coming.count)
    eventsHref = request.href(Address.events(query: items))
    pastCount = Count(past)
    pastHref = request.href(
      Address.events(query: items + [QueryItem("until", yesterday.iso)]))
    foundPosts = news.prefix(Self.mostRows).map { PostRow($0, in: request) }
    postCount = Count(news.count)
    postsHref = request.href(Address.news(query: items))
  }
}
