/// Makes a document of a file's records: finds title, headings, columns and rows, whatever format
/// they came from.
struct ListAssembler {
  private let source: SourceFile
  private let records: [RawRecord]
  private let kinds: [RecordKind]
  private var columns: ColumnMap
  private var diagnostics: [Diagnostic]
  private var passages: [ListPassage] = []
  private var sections = SectionCollector()
  private var numbering = NumberingCheck()
  private var reportedColumns: Set<String> = []
  private var hasRows = false

  private init(_ raw: RawList) throws(ListError) {
    source = raw.source
    records = raw.records
    diagnostics = raw.diagnostics
    let classified = try RecordClassifier.classify(raw)
    kinds = classified.kinds
    columns = classified.columns
    if classified.isGuessed {
      diagnostics.append(ReadingFault.guessedColumns.diagnostic(at: nil, in: source))
    }
  }

  /// Makes the document; throws where no table is found.
  static func assemble(_ raw: RawList) throws(ListError) -> ListDocument {
    var assembler = try ListAssembler(raw)
    assembler.diagnostics += GarbledText.diagnostics(of: raw)
    let preamble = Preamble(of: raw.records, kinds: assembler.kinds)
    assembler.passages = preamble.passages(in: raw)
    for index in preamble.end..<raw.records.count { assembler.take(index) }
    return assembler.document(preamble, of: raw)
  }

  private func document(_ preamble: Preamble, of raw: RawList) -> ListDocument {
    var diagnostics = diagnostics
    let sections = sections.finished
    if sections.contains(where: { $0.heading != nil }),
      let stray = sections.first(where: { $0.heading == nil })?.rows.first
    {
      diagnostics.append(
        ReadingFault.rowOutsideSection.diagnostic(
          at: stray.source.span(in: source), in: source,
          programme: stray.number.flatMap { RowNumber($0.text)?.text }))
    }
    if !hasRows { diagnostics.append(ReadingFault.noRows.diagnostic(at: nil, in: source)) }
    diagnostics += numbering.diagnostics(in: source)
    return ListDocument(
      source: source, title: preamble.title.map { raw.records[$0].titleField(in: source) },
      statement: preamble.statement, sections: sections, passages: passages,
      diagnostics: diagnostics.inOrderOfPlace)
  }

  private mutating func take(_ index: Int) {
    let record = records[index]
    switch kinds[index] {
    case .headings(let map):
      columns = map
      reportUnknownColumns(of: record)
      passages.append(.init(kind: .columnHeadings, field: record.field(in: source)))
    case .row: takeRow(record)
    case .unread: takeUnreadRow(record)
    case .text: takeText(index)
    }
  }

  private mutating func takeRow(_ record: RawRecord) {
    hasRows = true
    var assembly = RowAssembly(source: source, columns: columns)
    let (row, number) = assembly.row(record)
    diagnostics += assembly.diagnostics
    if let number, let field = row.number {
      numbering.add(number, at: field.span(in: source))
    }
    let theme = columns.column(.theme).flatMap { column in
      column < record.cells.count && !record.cells[column].isEmpty ? record.cells[column] : nil
    }
    sections.add(row, theme: theme)
  }

  private mutating func takeUnreadRow(_ record: RawRecord) {
    hasRows = true
    var assembly = RowAssembly(source: source, columns: columns)
    sections.add(assembly.unreadRow(record), theme: nil)
    diagnostics += assembly.diagnostics
  }

  private mutating func takeText(_ index: Int) {
    let record = records[index]
    if let heading = SectionHeading.at(index, of: records, kinds: kinds) {
      sections.begin(record.titleField(in: source), theme: heading.theme)
      return
    }
    let field = record.field(in: source)
    passages.append(.init(kind: .text, field: field))
    guard !PageFurniture.holds(record.joinedText) else { return }
    diagnostics.append(
      ReadingFault.textOutsideTable(record.joinedText.shortened(to: 40)).diagnostic(
        at: field.span(in: source), in: source))
  }

  private mutating func reportUnknownColumns(of record: RawRecord) {
    for (column, cell) in record.cells.enumerated()
    where columns.roles[column] == nil && !cell.isEmpty {
      let heading = cell.text.text
      guard reportedColumns.insert(heading).inserted else { continue }
      diagnostics.append(
        ReadingFault.unknownColumn(heading).diagnostic(
          at: cell.span(in: source), in: source))
    }
  }
}

extension RawRecord {
  /// Its cells' texts as one line.
  var joinedText: String {
    cells.lazy.filter { !$0.isEmpty }.map(\.text.text).joined(separator: " ")
  }

  /// A title or heading: the text of its only filled cell, or the whole line.
  func titleField(in source: SourceFile) -> ListField {
    let filled = filled
    guard filled.count == 1, let only = filled.first else { return field(in: source) }
    return cells[only].text.field(cell: range)
  }
}

extension String {
  /// The beginning of a text that is too long to quote.
  func shortened(to limit: Int) -> String {
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<end] + "…"
  }
}

extension [Diagnostic] {
  /// Ordered by place; those of the file as a whole first, those of one place as they were found.
  fileprivate var inOrderOfPlace: [Diagnostic] {
    enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
  }
}

extension Diagnostic {
  fileprivate var offset: Int {
    guard case .text(let span)? = span else { return -1 }
    return span.byteOffset
  }
}
