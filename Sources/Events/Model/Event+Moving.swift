import CivilDates

extension Event {
  /// The same event, every day of it a number of days later.
  package func moved(byDays days: Int) -> Event {
    var event = self
    event.occasions = occasions.map { $0.moved(byDays: days) ?? $0 }
    event.recurrence = recurrence?.moved(byDays: days)
    event.booking.untilDay = booking.untilDay.map { $0.adding(days: days) ?? $0 }
    return event
  }
}

extension NewsPost {
  /// The same post, every day of it a number of days later.
  package func moved(byDays days: Int) -> NewsPost {
    var post = self
    post.day = day.adding(days: days) ?? day
    post.untilDay = untilDay.map { $0.adding(days: days) ?? $0 }
    return post
  }
}
