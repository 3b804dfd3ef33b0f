import CivilDates
package import Lists

extension ListContent {
  /// The content of an edition, as a list that says the same.
  ///
  /// What the edition's title does not state of day and totals stands in a line below it. A row that
  /// could not be read has left nothing in the edition, and is not written.
  package init(_ edition: Edition) {
    var preamble = edition.title.isEmpty ? [] : [edition.title]
    let stated = Self.statement(of: preamble)
    var line = stated.asOf == edition.asOf ? "" : "（\(edition.asOf.japanese)時点）"
    let totals = [
      stated.bureaus == edition.stated.bureaus ? nil : edition.stated.bureaus.map { "\($0)局" },
      stated.programmes == edition.stated.programmes
        ? nil : edition.stated.programmes.map { "\($0)事業" },
    ].compactMap { $0 }
    line += totals.joined(separator: "・")
    if !line.isEmpty { preamble.append(line) }
    var sections: [Section] = []
    var theme: String?
    var items: [Item] = []
    func close() {
      guard let theme, !items.isEmpty else { return }
      sections.append(Section(heading: nil, theme: theme, items: items))
    }
    for programme in edition.programmes {
      if programme.theme != theme {
        close()
        theme = programme.theme
        items = []
      }
      if let row = Row(programme) { items.append(.row(row)) }
    }
    close()
    self.init(
      preamble: preamble, titleIndex: edition.title.isEmpty ? nil : 0,
      statement: TitleStatement(
        fiscalYear: edition.fiscalYear, asOf: edition.asOf, bureaus: edition.stated.bureaus,
        programmes: edition.stated.programmes),
      sections: sections)
  }
}

extension ListContent.Row {
  /// A programme's row; `nil` where nothing of it was read.
  fileprivate init?(_ programme: Programme) {
    func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
    self.init()
    number = programme.number
    name = filled(programme.name)
    bureau = filled(programme.bureau)
    description = filled(programme.description)
    links = programme.links
    participants = filled(programme.participants.text)
    extras = programme.extras.map { .init(heading: $0.heading, text: $0.text) }
    if self == ListContent.Row() { return nil }
  }
}
