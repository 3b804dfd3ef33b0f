import Events

/// How many of the events that a page counts do not take place as planned.
struct OffCount: Sendable {
  let cancelled: Count
  let postponed: Count
  let isAny: Bool
  let isBoth: Bool

  init(in entries: [EventCalendar.Entry]) {
    var seen: Set<String> = []
    self.init(entries.map(\.event).filter { seen.insert($0.id).inserted })
  }

  init(_ events: [Event]) {
    let cancelled = events.count { $0.status == .cancelled }
    let postponed = events.count { $0.status == .postponed }
    self.cancelled = Count(cancelled)
    self.postponed = Count(postponed)
    isAny = cancelled + postponed > 0
    isBoth = cancelled > 0 && postponed > 0
  }
}
