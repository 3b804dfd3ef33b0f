package import CivilDates
package import LocalGovernments

/// Something that takes place on days and at a place: a fair, a seminar, a call that ends.
package struct Event: Sendable, Hashable, Codable, Identifiable {
  /// Whether it takes place.
  package enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case scheduled
    case cancelled
    case postponed
  }

  /// The identifier for good: the holder's code and the identifier that the holder gave.
  package var id: String
  package var title: String
  package var titleKana: String?
  package var titleEnglish: String?
  /// The lasting identifier of the programme it belongs to.
  package var programme: String?
  /// The government that holds it, by its code.
  package var government: LocalGovernmentCode
  /// Who holds it, as written.
  package var organiser: String?
  package var kind: String?
  package var summary: String?
  package var description: String?
  /// When, in order; never empty.
  package var occasions: [Occasion]
  /// What is said about the times beside them.
  package var timeNote: String?
  package var place: EventPlace
  /// For whom, in the wording of participants' cells.
  package var audience: String?
  package var capacity: String?
  package var fee: String?
  package var booking: EventBooking
  package var contact: EventContact
  package var links: [String]
  package var image: EventImage?
  package var languages: String?
  package var status: Status
  package var remarks: String?
  /// Columns that are not known, kept as they are.
  package var extras: [EventExtra]
  /// Whether it is made up, to show what an event looks like.
  package var isSample: Bool
  /// How often it was changed since it was first given out (RFC 5545, SEQUENCE).
  package var sequence: Int
  /// When it was last changed, as an ISO 8601 instant; `nil` before it is published.
  package var updated: String?

  /// The first day.
  package var firstDay: CivilDate { occasions[0].start.day }
  /// The last day.
  package var lastDay: CivilDate { occasions.map(\.lastDay).max() ?? firstDay }
}

/// One stretch of time in which an event takes place.
package struct Occasion: Sendable, Hashable, Codable, Comparable {
  package let start: Moment
  /// When it ends; a day alone ends with that day.
  package let end: Moment?

  /// Makes a stretch.
  package init(start: Moment, end: Moment?) {
    self.start = start
    self.end = end
  }

  /// The day it ends on.
  package var lastDay: CivilDate { end?.day ?? start.day }

  /// Whether it touches a day.
  package func covers(_ day: CivilDate) -> Bool { start.day <= day && day <= lastDay }

  package static func < (left: Occasion, right: Occasion) -> Bool {
    (left.start.day, left.start.minute ?? -1, left.lastDay)
      < (right.start.day, right.start.minute ?? -1, right.lastDay)
  }
}

/// A day, and where it is known the time, as clocks in Japan show it.
package struct Moment: Sendable, Hashable, Codable {
  package let day: CivilDate
  /// Minutes since midnight.
  package let minute: Int?

  /// Makes a moment.
  package init(day: CivilDate, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// The time: `09:30`.
  package var clock: String? {
    minute.map { minute in
      let hours = minute / 60
      let minutes = minute % 60
      return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
    }
  }
}

/// Where an event takes place.
package struct EventPlace: Sendable, Hashable, Codable {
  package var name: String?
  package var address: String?
  /// The prefecture that the address names, or else that of the holder.
  package var prefecture: LocalGovernmentCode?
  package var coordinates: Coordinates?
  package var access: String?
  package var parking: String?
}

/// How one takes part.
package struct EventBooking: Sendable, Hashable, Codable {
  package var how: String?
  package var until: Moment?
}

/// Whom to ask.
package struct EventContact: Sendable, Hashable, Codable {
  package var name: String?
  package var telephone: String?
  package var mail: String?
}

/// A picture on another site, with the words that stand for it.
package struct EventImage: Sendable, Hashable, Codable {
  package var address: String
  package var alternative: String?
  package var licence: String?
}

/// A column that is not known.
package struct EventExtra: Sendable, Hashable, Codable {
  package let heading: String
  package let text: String
}
