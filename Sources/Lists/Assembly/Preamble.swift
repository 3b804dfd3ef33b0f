/// The lines before a list's first table: its title, and what they state.
struct Preamble {
  /// The record that is the title.
  let title: Int?
  let statement: TitleStatement
  /// The first record that is no longer part of it: a section's heading, headings or a row.
  let end: Int

  init(of records: [RawRecord], kinds: [RecordKind]) {
    let table =
      kinds.firstIndex { kind in
        if case .text = kind { false } else { true }
      } ?? kinds.count
    let lines = (0..<table).map { records[$0].joinedText }
    var end = table
    // The line right above the table heads the first section, unless it is the title or states
    // something of the whole list.
    if let last = lines.indices.last,
      let heading = HeadingLine(lines[last]), !TitleReading.states(lines[last]),
      heading.isMarked || last > 0 || records[last].mark == .heading
    {
      end = last
    }
    self.end = end
    let before = 0..<end
    let marked = before.first { records[$0].mark == .heading && TitleReading.states(lines[$0]) }
    title =
      marked ?? before.first { TitleReading.names(lines[$0]) }
      ?? before.first { records[$0].mark == .heading } ?? before.first
    statement = TitleReading.statement(of: before.map { lines[$0] })
  }

  /// The lines beside the title.
  func passages(of records: [RawRecord], in source: SourceFile) -> [ListPassage] {
    (0..<end).filter { $0 != title }.map { index in
      ListPassage(kind: .preamble, field: records[index].plainField(in: source))
    }
  }
}
