public import CivilDates
public import Lists
public import LocalGovernments

/// One published list: whose it is, which year and day it speaks of, and its programmes.
public struct Edition: Sendable, Hashable {
  /// Its stable identifier, made of issuer and fiscal year: `tokyo-2025`.
  public let id: String
  /// The title as written, white space runs folded.
  public let title: String
  /// The issuing government; `nil` where nothing shows it.
  public let issuer: LocalGovernmentCode?
  /// The fiscal year by its first Gregorian year.
  public let fiscalYear: Int?
  /// The day it speaks of.
  public let asOf: CivilDate
  /// What its title counts.
  public let stated: StatedTotals
  /// Its programmes in the order of the file.
  public let programmes: [Programme]

  /// Makes an edition.
  public init(
    id: String, title: String, issuer: LocalGovernmentCode?, fiscalYear: Int?, asOf: CivilDate,
    stated: StatedTotals, programmes: [Programme]
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.fiscalYear = fiscalYear
    self.asOf = asOf
    self.stated = stated
    self.programmes = programmes
  }
}

/// What a list's title counts; `nil` where it states nothing.
public struct StatedTotals: Sendable, Hashable, Codable {
  /// The number of bureaus.
  public let bureaus: Int?
  /// The number of programmes.
  public let programmes: Int?

  /// Makes totals.
  public init(bureaus: Int?, programmes: Int?) {
    self.bureaus = bureaus
    self.programmes = programmes
  }
}

/// One numbered row of a list.
public struct Programme: Sendable, Hashable {
  /// Its stable identifier: the edition's, a hyphen and the number (`tokyo-2025-74`), or `row` and
  /// the row's line where it has no number of its own.
  public let id: String
  /// The number as written, digits normalised to ASCII.
  public let number: String?
  /// The theme, without 「の連携」.
  public let theme: String
  /// The name, white space runs folded to one space.
  public let name: String
  /// The bureau in charge.
  public let bureau: String
  /// What it does, as written.
  public let description: String
  /// The links, in order.
  public let links: [String]
  /// Who takes part.
  public let participants: ParticipantExpression
  /// Cells of columns that have no part in a programme: heading and text.
  public let extras: [ExtraCell]
  /// Where the row stands.
  public let span: SourceSpan
  /// What people wrote about it beside the list.
  public internal(set) var texts: ProgrammeTexts?

  /// A cell of a column that Renkei gives no meaning to.
  public struct ExtraCell: Sendable, Hashable, Codable {
    /// The column's heading.
    public let heading: String?
    /// The cell's text.
    public let text: String

    /// Makes a cell.
    public init(heading: String?, text: String) {
      self.heading = heading
      self.text = text
    }
  }

  /// Makes a programme.
  public init(
    id: String, number: String?, theme: String, name: String, bureau: String,
    description: String, links: [String], participants: ParticipantExpression,
    extras: [ExtraCell], span: SourceSpan, texts: ProgrammeTexts? = nil
  ) {
    self.id = id
    self.number = number
    self.theme = theme
    self.name = name
    self.bureau = bureau
    self.description = description
    self.links = links
    self.participants = participants
    self.extras = extras
    self.span = span
    self.texts = texts
  }
}
