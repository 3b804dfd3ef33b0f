public import CivilDates

/// A list as it was read: what its title says, its sections and rows, and what was found on the way.
public struct ListDocument: Sendable {
  /// The file.
  public let source: SourceFile
  /// The title line; `nil` where the file has none.
  public let title: ListField?
  /// What the title states.
  public let statement: TitleStatement
  /// The sections in order. Rows before the first heading stand in a section without one.
  public let sections: [ListSection]
  /// What belongs to no row and heads no section, in order: column headings, notes between rows.
  public let passages: [ListPassage]
  /// What was found while reading: rows that could not be read, wrong numbers of cells.
  public let diagnostics: [Diagnostic]

  /// Makes a document.
  public init(
    source: SourceFile, title: ListField?, statement: TitleStatement, sections: [ListSection],
    passages: [ListPassage] = [], diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.title = title
    self.statement = statement
    self.sections = sections
    self.passages = passages
    self.diagnostics = diagnostics
  }
}

extension ListDocument {
  /// The rows of all sections, in order.
  public var rows: [ListRow] { sections.flatMap(\.rows) }
}

/// What a list's title states of itself.
public struct TitleStatement: Sendable, Hashable {
  /// The fiscal year by its first Gregorian year: 2025 for 令和7年度.
  public let fiscalYear: Int?
  /// The day the list speaks of.
  public let asOf: CivilDate?
  /// How many bureaus it counts: 18 in 「18局・84事業」.
  public let bureaus: Int?
  /// How many programmes it counts.
  public let programmes: Int?

  /// Makes a statement.
  public init(
    fiscalYear: Int? = nil, asOf: CivilDate? = nil, bureaus: Int? = nil, programmes: Int? = nil
  ) {
    self.fiscalYear = fiscalYear
    self.asOf = asOf
    self.bureaus = bureaus
    self.programmes = programmes
  }
}

/// The rows under one heading.
public struct ListSection: Sendable, Hashable {
  /// The heading as written, marks included: `## < 観光の連携 >`.
  public let heading: ListField?
  /// The theme that it names: 観光; empty for rows before any heading.
  public let theme: String
  /// The rows in order.
  public let rows: [ListRow]

  /// Makes a section.
  public init(heading: ListField?, theme: String, rows: [ListRow]) {
    self.heading = heading
    self.theme = theme
    self.rows = rows
  }
}
