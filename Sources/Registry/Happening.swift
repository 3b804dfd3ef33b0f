import CivilDates
import Events

/// What events and news have in common for the store.
protocol Happening: Codable, Sendable {
  /// The word for it in the store.
  static var kind: String { get }
  var id: String { get }
  var localID: String? { get }
  var title: String { get }
  var holder: Event.Holder { get }
  var image: Event.Image? { get set }
  var revised: String? { get set }
  var isWithdrawn: Bool { get }

  func says(theSameAs other: Self) -> Bool
  /// Whether a file that no longer has it takes it back.
  func canBeWithdrawn(on day: CivilDate) -> Bool
  /// The same, taken back on a day.
  func withdrawn(on day: CivilDate) -> Self
  /// The same as what comes after an earlier form of it.
  func following(_ old: Self) -> Self
}

extension Event: Happening {
  static var kind: String { "event" }

  var isWithdrawn: Bool { status == .withdrawn }

  // What is past stays as it was, since a file of coming events drops it as a matter of course.
  func canBeWithdrawn(on day: CivilDate) -> Bool { !isWithdrawn && !isOver(on: day) }

  func withdrawn(on day: CivilDate) -> Event {
    var event = self
    event.status = .withdrawn
    return event.following(self)
  }

  // Subscribed calendars take over what has a higher number.
  func following(_ old: Event) -> Event {
    var event = self
    event.sequence = max(sequence, old.sequence + 1)
    return event
  }
}

extension NewsPost: Happening {
  static var kind: String { "news" }

  var isWithdrawn: Bool { withdrawnDay != nil }

  func canBeWithdrawn(on day: CivilDate) -> Bool { !isWithdrawn }

  func withdrawn(on day: CivilDate) -> NewsPost {
    var post = self
    post.withdrawnDay = day
    return post
  }

  func following(_ old: NewsPost) -> NewsPost { self }
}
