package import CivilDates
package import Lists
package import LocalGovernments
package import Participation
package import Pictures

/// Something that a government holds, or that a programme comes to: when, where, for whom.
package struct Event: Sendable, Hashable, Codable, Identifiable {
  /// Whether it takes place.
  package enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case scheduled, cancelled, postponed
    /// Its holder's file no longer has it, and does not say why.
    case withdrawn
  }

  /// Who holds it.
  package struct Holder: Sendable, Hashable, Codable {
    /// The government whose file it stands in, or that the file names.
    package var government: LocalGovernmentCode?
    /// The bureau, where one is named.
    package var bureau: String?
    /// The name as the file has it.
    package var name: String

    package init(government: LocalGovernmentCode? = nil, bureau: String? = nil, name: String) {
      self.government = government
      self.bureau = bureau
      self.name = name
    }
  }

  /// Where it takes place.
  package struct Place: Sendable, Hashable, Codable {
    package var name: String?
    package var address: String?
    /// The columns that the address came in, where it came in several.
    package var parts: Parts?
    /// The municipality, else the prefecture, that the address lies in.
    package var government: LocalGovernmentCode?
    package var coordinates: Coordinates?
    package var access: String?
    package var parking: String?

    package init() {}

    package var isEmpty: Bool { self == Place() }
  }

  /// What it costs.
  package struct Fee: Sendable, Hashable, Codable {
    /// Whether it is free; `nil` where the file does not say.
    package var isFree: Bool?
    package var basic: String?
    package var detail: String?

    package init() {}
    package var isEmpty: Bool { self == Fee() }
  }

  /// How a place is booked.
  package struct Booking: Sendable, Hashable, Codable {
    package var method: String?
    package var untilDay: CivilDate?
    package var untilTime: TimeOfDay?

    package init() {}
    package var isEmpty: Bool { self == Booking() }
  }

  /// Whom to ask.
  package struct Contact: Sendable, Hashable, Codable {
    package var name: String?
    package var telephone: String?
    package var extensionNumber: String?
    package var mail: String?

    package init() {}
    package var isEmpty: Bool { self == Contact() }
  }

  /// A picture, with the words for those who do not see it.
  package struct Image: Sendable, Hashable, Codable {
    /// Its address on the web, or the name of its file.
    package var address: String
    package var alternative: String?
    package var licence: String?
    /// The picture itself, where it was handed in or fetched.
    package var picture: Picture?

    package init(address: String, alternative: String? = nil, licence: String? = nil) {
      self.address = address
      self.alternative = alternative
      self.licence = licence
    }

    /// Its address, where it is one of the web.
    package var webAddress: String? { WebAddressText.isSound(address) ? address : nil }

    /// The same image with the picture that an earlier reading of the same cell had, where this one
    /// has none or one of the same file.
    package func keeping(_ old: Image?) -> Image {
      guard let known = old?.picture, old?.address == address,
        picture == nil || picture?.origin == known.origin
      else { return self }
      var image = self
      image.picture = known
      return image
    }
  }

  /// The identifier that stays: the holder's code and its own number for the event.
  package var id: String
  /// The number or identifier that the file gives it.
  package var localID: String?
  package var title: String
  package var titleKana: String?
  package var titleEnglish: String?
  /// What people call it.
  package var commonName: String?
  /// What kind of event it is, in the holder's words.
  package var kinds: [String] = []
  /// The lasting identifier of the programme it belongs to.
  package var programme: String?
  package var holder: Holder
  package var place = Place()
  /// When it takes place, the first one first; never empty.
  package var occasions: [Occasion]
  /// How the first occasion repeats.
  package var recurrence: Recurrence?
  /// What the file says of days and hours in words.
  package var timeNote: String?
  package var status = Status.scheduled
  /// The governments it is for, in the wording of a programme's participants.
  package var audience: String?
  /// Who may come, in words.
  package var audienceNote: String?
  package var capacity: String?
  package var fee = Fee()
  package var booking = Booking()
  package var contact = Contact()
  package var links: [String] = []
  /// Those of the links that lead to the table's own entry for it.
  package var contentLinks: [String]?
  package var image: Image?
  /// The languages it is held in or gives help in, in words.
  package var language: String?
  package var summary: String?
  package var description: String?
  package var note: String?
  /// Grows with every change after publication.
  package var sequence = 0
  /// When it was last changed, as ISO 8601 in UTC; `nil` for what is not published.
  package var revised: String?
  /// Whether it was made up to show what events look like.
  package var isSample = false
  /// Cells that Renkei gives no meaning to, or could not read.
  package var extras: [Programme.ExtraCell] = []
  /// Where the row stands.
  package var span: SourceSpan?

  /// Makes an event of what each must have.
  package init(id: String, title: String, holder: Holder, occasions: [Occasion]) {
    self.id = id
    self.title = title
    self.holder = holder
    self.occasions = occasions
  }

  /// Every time it takes place, in order: recurrences worked out, as far as they are; none twice.
  package var allOccasions: [Occasion] { occasions(in: nil) }

  /// The times it takes place on days, in order; without days all of them.
  package func occasions(in days: ClosedRange<CivilDate>?) -> [Occasion] {
    guard let first = occasions.first else { return [] }
    let repeated = recurrence?.occasions(from: first, in: days) ?? [first]
    let all = Set(repeated + occasions.dropFirst())
    return all.filter { occasion in days.map(occasion.touches) ?? true }.sorted()
  }

  /// Whether its recurrence has no end.
  package var isEndless: Bool { recurrence?.isEndless ?? false }

  /// Whether it is over on a day.
  package func isOver(on day: CivilDate) -> Bool {
    !isEndless && !allOccasions.contains { day <= $0.endDay }
  }

  /// The governments it is for, as of a gazetteer's day; `nil` where the file does not say.
  package func audience(in gazetteer: Gazetteer) -> ParticipantExpression? {
    audience.map { wording in
      ParticipantExpression(
        wording,
        in: EvaluationContext(
          gazetteer: gazetteer, issuer: holder.government.flatMap { gazetteer[$0] }))
    }
  }

  /// The same in everything that a reader of the event would see.
  package func says(theSameAs other: Event) -> Bool {
    var (left, right) = (self, other)
    (left.sequence, left.span, left.revised) = (0, nil, nil)
    (right.sequence, right.span, right.revised) = (0, nil, nil)
    return left == right
  }
}
