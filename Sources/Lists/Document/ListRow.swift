/// One row of the list: a programme, or what could not be read as one.
public struct ListRow: Sendable, Hashable {
  /// The number, digits as written; `nil` where the cell is empty or missing.
  public let number: ListField?
  /// The name without the bureau, white space as written.
  public let name: ListField?
  /// The bureau in charge without its brackets.
  public let bureau: ListField?
  /// What the programme does.
  public let description: ListField?
  /// The links of the link column, in order.
  public let links: [ListField]
  /// The participants' cell.
  public let participants: ListField?
  /// Cells of columns that have no part in a programme, with their column's heading.
  public let extras: [Extra]
  /// The row as it stands in the source.
  public let source: ListField

  /// A cell of a column that Renkei gives no meaning to.
  public struct Extra: Sendable, Hashable {
    /// The column's heading; `nil` beyond the last heading.
    public let heading: String?
    /// The cell.
    public let field: ListField

    /// Makes an extra cell.
    public init(heading: String?, field: ListField) {
      self.heading = heading
      self.field = field
    }
  }

  /// Makes a row from its fields.
  public init(
    number: ListField?, name: ListField?, bureau: ListField?, description: ListField?,
    links: [ListField], participants: ListField?, extras: [Extra], source: ListField
  ) {
    self.number = number
    self.name = name
    self.bureau = bureau
    self.description = description
    self.links = links
    self.participants = participants
    self.extras = extras
    self.source = source
  }
}

extension ListRow {
  /// Whether the row could not be read as one: nothing is claimed of it but its text.
  package var isUnread: Bool {
    number == nil && name == nil && bureau == nil && description == nil && links.isEmpty
      && participants == nil && extras.isEmpty
  }
}
