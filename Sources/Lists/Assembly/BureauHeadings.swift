/// Lists that are grouped by bureau: each heading names the bureau of the rows below it.
enum BureauHeadings {
  private static let endings = ["局", "部", "庁", "本部", "市場", "室", "課", "委員会", "センター"]

  /// The sections, their rows given the heading's bureau where no row has one of its own and all
  /// headings read like bureaus.
  static func applied(to sections: [ListSection]) -> [ListSection] {
    guard sections.count > 1,
      sections.allSatisfy({ section in
        section.heading != nil && endings.contains { section.theme.hasSuffix($0) }
          && section.rows.allSatisfy { $0.bureau == nil }
      })
    else { return sections }
    return sections.map { section in
      ListSection(
        heading: section.heading, theme: section.theme,
        rows: section.rows.map { row in
          ListRow(
            number: row.number, name: row.name,
            bureau: section.heading.map {
              ListField(text: section.theme, cell: $0.cell, segments: $0.segments)
            },
            description: row.description, links: row.links, participants: row.participants,
            extras: row.extras, source: row.source)
        })
    }
  }
}
