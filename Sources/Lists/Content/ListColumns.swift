/// The columns in which a content is written, and what each row has in them.
package struct ListColumns: Sendable {
  /// One column.
  package enum Column: Sendable, Hashable {
    /// What rows have in common.
    case role(ColumnRole)
    /// A column that has no part in a programme, with its title.
    case extra(String?)
  }

  /// The columns in order.
  package let columns: [Column]
  /// Their titles; `nil` for a column without one.
  package let titles: [String?]
  /// Whether the name's column holds the bureau, too.
  package let joinsBureau: Bool

  // Columns that no list has; rows of a hostile one must not cost the square.
  private static let mostExtras = 100

  /// Chooses the columns of a content.
  ///
  /// - Parameters:
  ///   - content: the content.
  ///   - hasTheme: whether themes stand in a column; else they head the sections.
  ///   - joinsBureau: whether the bureau stands behind the name, in 【】, where no bureau has these
  ///     brackets itself.
  init(of content: ListContent, hasTheme: Bool, joinsBureau: Bool) {
    let rows = content.rows
    let extras = Self.extraTitles(of: rows)
    let asked = Set(extras.compactMap { $0.flatMap(ColumnRole.named) })
    let hasBureau =
      asked.contains(.bureau)
      || rows.contains { $0.bureau != nil || $0.name?.contains("】") ?? false }
    let hasUnread = content.sections.contains { section in
      section.items.contains { if case .unread = $0 { true } else { false } }
    }
    let joins =
      joinsBureau && hasBureau && !asked.contains(.bureau)
      && rows.allSatisfy { $0.bureau?.contains(where: { "【】".contains($0) }) != true }
    self.joinsBureau = joins
    func needed(_ role: ColumnRole) -> Bool {
      switch role {
      // The text of a row beyond reading stands alone under the names, which may not come first.
      case .number: rows.contains { $0.number != nil } || hasUnread
      case .theme: hasTheme || asked.contains(.theme)
      case .name, .participants: true
      case .bureau: hasBureau && !joins
      case .description: rows.contains { $0.description != nil } || asked.contains(.description)
      case .links: rows.contains { !$0.links.isEmpty } || asked.contains(.links)
      }
    }
    let roles = [ColumnRole.number, .theme, .name, .bureau, .description, .links, .participants]
      .filter(needed)
    columns = roles.map(Column.role) + extras.map(Column.extra)
    titles = roles.map { Self.title(of: $0, in: content, joinsBureau: joins) } + extras
  }

  /// The column of a role.
  package func index(of role: ColumnRole) -> Int? { columns.firstIndex(of: .role(role)) }

  /// A row's cells.
  package func cells(of row: ListContent.Row, theme: String) -> [ListCell] {
    var extras = row.extras[...]
    return columns.map { column in
      switch column {
      case .role(let role): cell(role, of: row, theme: theme)
      case .extra(let title):
        if let extra = extras.first, extra.heading == title {
          .text(extras.removeFirst().text)
        } else {
          .text("")
        }
      }
    }
  }

  /// The cells of a row that could not be read: its text, under the names.
  func cells(ofUnread text: String) -> [ListCell] {
    columns.map { $0 == .role(.name) ? .text(text) : .text("") }
  }

  private func cell(_ role: ColumnRole, of row: ListContent.Row, theme: String) -> ListCell {
    switch role {
    case .number: .text(row.number ?? "")
    case .theme: .text(SectionMark.cell(of: theme))
    case .bureau: .text(row.bureau ?? "")
    case .description: .text(row.description ?? "")
    case .links: .links(row.links)
    case .participants: .text(row.participants ?? "")
    case .name: .text(joinsBureau ? Self.joined(row) : row.name ?? "")
    }
  }

  /// Name and bureau in one cell. A name that has such brackets itself is followed by empty ones.
  private static func joined(_ row: ListContent.Row) -> String {
    let name = row.name ?? ""
    guard row.bureau != nil || name.contains("】") else { return name }
    return (name.isEmpty ? "" : name + " ") + "【\(row.bureau ?? "")】"
  }

  /// The titles of the extra columns: the shortest row of titles, found greedily, in which each
  /// row's extra cells can stand in their order.
  private static func extraTitles(of rows: [ListContent.Row]) -> [String?] {
    var titles: [String?] = []
    for row in rows {
      var position = 0
      for extra in row.extras {
        if let found = titles[position...].firstIndex(of: extra.heading) {
          position = found + 1
        } else if titles.count < mostExtras {
          titles.insert(extra.heading, at: position)
          position += 1
        }
      }
    }
    return titles
  }

  private static func title(
    of role: ColumnRole, in content: ListContent, joinsBureau: Bool
  ) -> String {
    let own = content.columnTitles[role]
    if role == .name {
      let bare = own.map { WhiteSpace.trimmed(BracketPair.removingAll(from: $0)) }
      let name = bare.flatMap { ColumnRole.named(by: $0) == .name ? $0 : nil } ?? "事業名"
      guard joinsBureau else { return name }
      if let own, own.hasSuffix("】"), own.hasPrefix(name) { return own }
      return name + "【所管局名】"
    }
    if let own { return own }
    return switch role {
    case .number: "No."
    case .theme: "分野"
    case .name: "事業名"
    case .bureau: "所管局"
    case .description: "事業内容"
    case .links: "事業サイトURL"
    case .participants: "関係自治体"
    }
  }
}

/// What a row has in a column.
package enum ListCell: Sendable, Hashable {
  /// Text; empty for an empty cell.
  case text(String)
  /// Addresses.
  case links([String])

  /// Whether nothing is in it.
  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .links(let links): links.isEmpty
    }
  }
}
