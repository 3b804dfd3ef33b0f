/// A stretch of a list that belongs to no row and heads no section, kept so that nothing is lost.
public struct ListPassage: Sendable, Hashable {
  /// What the stretch is.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// A line before the table beside the title: the day, the totals, a remark.
    case preamble
    /// A row of column headings.
    case columnHeadings
    /// Text after or between the rows.
    case text
    /// What the pages of a PDF repeat: page numbers, running titles, headings.
    case pageFurniture
  }

  /// What it is.
  public let kind: Kind
  /// The text, and where it stands.
  public let field: ListField

  /// Keeps a stretch.
  public init(kind: Kind, field: ListField) {
    self.kind = kind
    self.field = field
  }
}
