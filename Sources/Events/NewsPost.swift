package import CivilDates
package import LocalGovernments

/// A piece of news: an announcement, a call, a report of a programme.
package struct NewsPost: Sendable, Hashable, Codable, Identifiable {
  /// What it is for.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case announcement
    case call
    case report
  }

  /// The identifier for good: the government's code and the identifier that it gave.
  package var id: String
  package var kind: Kind
  package var title: String
  package var day: CivilDate
  /// Until when a call is open.
  package var until: CivilDate?
  /// The government that gives it out, by its code.
  package var government: LocalGovernmentCode
  /// Who gives it out, as written.
  package var publisher: String?
  /// The lasting identifier of the programme it belongs to.
  package var programme: String?
  /// Paragraphs, separated by line breaks.
  package var body: String
  package var links: [String]
  package var image: EventImage?
  /// Whether it is made up.
  package var isSample: Bool
  /// When it was last changed, as an ISO 8601 instant; `nil` before it is published.
  package var updated: String?
}
