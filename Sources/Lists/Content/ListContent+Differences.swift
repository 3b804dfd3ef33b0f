extension ListContent {
  /// A place where two contents are not the same.
  package struct Difference: Sendable, Hashable {
    /// The row, counted from 1, and its number; `nil` for what belongs to the whole list.
    package let row: Int?
    package let number: String?
    /// What differs.
    package let part: Part
  }

  /// The parts of a list that a format may fail to carry.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case title, statement, rowCount, number, theme, name, bureau, description, links, participants
    case extras, unread, texts
  }

  /// What another content has otherwise, row by row; of a list of other rows only their count.
  package func differences(to other: ListContent) -> [Difference] {
    var differences: [Difference] = []
    func compare(_ part: Part, _ isSame: Bool, row: Int? = nil, number: String? = nil) {
      if !isSame { differences.append(Difference(row: row, number: number, part: part)) }
    }
    compare(.title, title == other.title)
    compare(.statement, statement == other.statement)
    let mine = themedRows
    let theirs = other.themedRows
    compare(.unread, unreadTexts == other.unreadTexts)
    compare(.texts, texts == other.texts)
    guard mine.count == theirs.count else {
      compare(.rowCount, false)
      return differences
    }
    for (index, (left, right)) in zip(mine, theirs).enumerated() where left != right {
      let (a, b) = (left.row, right.row)
      let checks: [(Part, Bool)] = [
        (.number, a.number == b.number), (.theme, left.theme == right.theme),
        (.name, a.name == b.name), (.bureau, a.bureau == b.bureau),
        (.description, a.description == b.description), (.links, a.links == b.links),
        (.participants, a.participants == b.participants), (.extras, a.extras == b.extras),
      ]
      for (part, isSame) in checks { compare(part, isSame, row: index + 1, number: a.number) }
    }
    return differences
  }

  private struct ThemedRow: Hashable {
    let theme: String
    let row: Row
  }

  private var themedRows: [ThemedRow] {
    sections.flatMap { section in
      section.items.compactMap { item in
        if case .row(let row) = item { ThemedRow(theme: section.theme, row: row) } else { nil }
      }
    }
  }

  private var unreadTexts: [String] {
    sections.flatMap(\.items).compactMap { if case .unread(let text) = $0 { text } else { nil } }
  }

  /// The remarks, and the lines beside the title: which is which depends on a form's headings.
  private var texts: [String] {
    preamble.enumerated().filter { $0.offset != titleIndex }.map(\.element)
      + sections.flatMap(\.items).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}
