extension ListContent {
  /// The content of a list as read.
  package init(_ document: ListDocument) {
    let lines = document.passages.filter { $0.kind == .preamble }.map(\.field)
    let title = document.title
    let ordered = (lines + (title.map { [$0] } ?? []))
      .sorted { $0.cell.lowerBound < $1.cell.lowerBound }
    var collector = ItemCollector(of: document)
    self.init(
      preamble: ordered.map(\.text),
      titleIndex: title.flatMap { title in ordered.firstIndex { $0.cell == title.cell } },
      statement: document.statement, columnTitles: Self.columnTitles(of: document),
      sections: collector.sections())
  }

  /// The titles of the first row of headings that has each.
  private static func columnTitles(of document: ListDocument) -> [ColumnRole: String] {
    var titles: [ColumnRole: String] = [:]
    for passage in document.passages where passage.kind == .columnHeadings {
      for title in passage.field.text.split(separator: "\t") {
        guard let role = ColumnRole.named(by: String(title)), titles[role] == nil else { continue }
        titles[role] = String(title)
      }
    }
    return titles
  }
}

/// Puts rows and the texts between them back into the order of the file.
private struct ItemCollector {
  private let document: ListDocument
  private var texts: ArraySlice<ListPassage>
  private let unread: [SourceSpan: String]

  init(of document: ListDocument) {
    self.document = document
    // A page's number says nothing outside its page.
    texts =
      document.passages.filter {
        $0.kind == .text && !PageFurniture.holds($0.field.text)
      }[...]
    unread = Dictionary(
      document.diagnostics.compactMap { finding in
        guard finding.rule == ReadingFault.unreadRow.rule, let span = finding.span,
          let text = finding.notes.first?.message.ja
        else { return nil }
        return (span, text)
      }, uniquingKeysWith: { first, _ in first })
  }

  mutating func sections() -> [ListContent.Section] {
    var sections: [ListContent.Section] = []
    for (index, section) in document.sections.enumerated() {
      var items: [ListContent.Item] = []
      for row in section.rows {
        items += takeTexts(before: row.source.cell.lowerBound)
        items.append(item(row))
      }
      let next = document.sections.indices.contains(index + 1) ? document.sections[index + 1] : nil
      items += takeTexts(before: next.map(Self.start) ?? .max)
      sections.append(.init(heading: section.heading?.text, theme: section.theme, items: items))
    }
    let rest = takeTexts(before: .max)
    return rest.isEmpty ? sections : sections + [.init(heading: nil, theme: "", items: rest)]
  }

  private mutating func takeTexts(before offset: Int) -> [ListContent.Item] {
    let taken = texts.prefix { $0.field.cell.lowerBound < offset }
    texts = texts.dropFirst(taken.count)
    return taken.map { .text($0.field.text) }
  }

  private static func start(of section: ListSection) -> Int {
    [section.heading, section.rows.first?.source].compactMap { $0?.cell.lowerBound }.min() ?? .max
  }

  private func item(_ row: ListRow) -> ListContent.Item {
    if row.isUnread {
      let text = unread[row.source.span(in: document.source)] ?? row.source.text
      return .unread(WhiteSpace.trimmed(text))
    }
    var content = ListContent.Row()
    content.number = row.number?.text
    content.name = row.name?.text
    content.bureau = row.bureau?.text
    content.description = row.description?.text
    content.links = row.links.map(\.text)
    content.participants = row.participants?.text
    content.extras = row.extras.map { .init(heading: $0.heading, text: $0.field.text) }
    return .row(content)
  }
}

extension WhiteSpace {
  /// A text without the white space at its ends.
  static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[trimmed(bytes, 0..<bytes.count)], as: UTF8.self)
  }
}
