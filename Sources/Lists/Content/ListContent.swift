/// What a list says, free of the file it came from: what the writers write and readers give back.
package struct ListContent: Sendable, Hashable {
  /// The lines before the table, the title among them.
  package let preamble: [String]
  /// Which of these lines is the title; `nil` where the list has none.
  package let titleIndex: Int?
  /// What the title and the lines beside it state.
  package let statement: TitleStatement
  /// The columns' titles as the list has them, where it has its own.
  package let columnTitles: [ColumnRole: String]
  /// The sections in order.
  package let sections: [Section]

  /// Makes a content.
  package init(
    preamble: [String], titleIndex: Int?, statement: TitleStatement,
    columnTitles: [ColumnRole: String] = [:], sections: [Section]
  ) {
    self.preamble = preamble
    self.titleIndex = titleIndex
    self.statement = statement
    self.columnTitles = columnTitles
    self.sections = sections
  }

  /// The rows under one heading, and the texts between them.
  package struct Section: Sendable, Hashable {
    /// The heading as written; `nil` where the rows stand under none.
    package let heading: String?
    /// The theme that it names; empty where it names none.
    package let theme: String
    /// Rows and texts in order.
    package let items: [Item]

    /// Makes a section.
    package init(heading: String?, theme: String, items: [Item]) {
      self.heading = heading
      self.theme = theme
      self.items = items
    }
  }

  /// What stands in a section.
  package enum Item: Sendable, Hashable {
    /// A programme.
    case row(Row)
    /// The text of a row that could not be read as one.
    case unread(String)
    /// A remark between the rows.
    case text(String)
  }

  /// A programme as the list writes it, white space at the ends of its cells left out.
  package struct Row: Sendable, Hashable {
    package var number: String?
    package var name: String?
    package var bureau: String?
    package var description: String?
    package var links: [String] = []
    package var participants: String?
    package var extras: [Extra] = []

    /// Makes a row without content.
    package init() {}
  }

  /// A cell of a column that has no part in a programme.
  package struct Extra: Sendable, Hashable {
    package let heading: String?
    package let text: String

    /// Makes a cell.
    package init(heading: String?, text: String) {
      self.heading = heading
      self.text = text
    }
  }
}

extension ListContent {
  /// The title line.
  package var title: String? { titleIndex.map { preamble[$0] } }

  /// The programmes in order.
  package var rows: [Row] {
    sections.flatMap { section in
      section.items.compactMap { if case .row(let row) = $0 { row } else { nil } }
    }
  }

  /// The bureaus in the order in which they first come.
  package var bureaus: [String] {
    var seen: Set<String> = []
    return rows.compactMap(\.bureau).filter { seen.insert($0).inserted }
  }
}

extension ListContent {
  /// What a reader finds stated in the lines before a table.
  package static func statement(of lines: [String]) -> TitleStatement {
    TitleReading.statement(of: lines)
  }
}
