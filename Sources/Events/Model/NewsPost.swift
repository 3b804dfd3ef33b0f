package import CivilDates
package import Lists
import LocalGovernments
package import Participation

/// Something that a government tells of its programmes.
package struct NewsPost: Sendable, Hashable, Codable, Identifiable {
  /// What it is.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// An announcement: お知らせ.
    case announcement
    /// A call for participants or partners: 募集.
    case call
    /// A report of a programme: 連携事業レポート.
    case report
  }

  package var id: String
  package var localID: String?
  package var kind: Kind
  package var day: CivilDate
  /// Until when a call is open.
  package var untilDay: CivilDate?
  package var title: String
  package var titleEnglish: String?
  package var holder: Event.Holder
  /// The lasting identifier of the programme it is about.
  package var programme: String?
  package var body: String
  package var links: [String] = []
  package var image: Event.Image?
  /// When it was last changed, as ISO 8601 in UTC; `nil` for what is not published.
  package var revised: String?
  /// Since when its holder's table no longer has it; it is not shown then.
  package var withdrawnDay: CivilDate?
  package var isSample = false
  package var extras: [Programme.ExtraCell] = []
  package var span: SourceSpan?

  /// Makes a post of what each must have.
  package init(
    id: String, kind: Kind, day: CivilDate, title: String, holder: Event.Holder, body: String
  ) {
    self.id = id
    self.kind = kind
    self.day = day
    self.title = title
    self.holder = holder
    self.body = body
  }

  /// The same in everything that a reader of the post would see.
  package func says(theSameAs other: NewsPost) -> Bool {
    var (left, right) = (self, other)
    (left.span, left.revised) = (nil, nil)
    (right.span, right.revised) = (nil, nil)
    return left == right
  }
}
