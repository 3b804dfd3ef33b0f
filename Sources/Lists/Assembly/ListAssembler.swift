/// Makes a document of a file's records: finds title, headings, columns and rows, whatever format
/// they came from.
struct ListAssembler {
  private let source: SourceFile
  private let records: [RawRecord]
  private let kinds: [RecordKind]
  private var columns: ColumnMap
  private var diagnostics = DiagnosticCollector()
  private var passages: [ListPassage] = []
  private var sections = SectionCollector()
  private var numbering = NumberingCheck()
  private var outside = OutsideText()
  private var reportedColumns: Set<String> = []

  /// Makes the document; throws where no table is found.
  static func assemble(_ raw: RawList) throws(ListError) -> ListDocument {
    var assembler = try ListAssembler(raw)
    let garbled = GarbledText(in: raw)
    assembler.diagnostics.add(garbled.diagnostics)
    let ofFile = assembler.diagnostics
    let preamble = Preamble(of: assembler.records, kinds: assembler.kinds)
    assembler.passages = preamble.passages(of: assembler.records, in: raw.source)
    for index in preamble.end..<assembler.records.count { assembler.take(index) }
    let sections = BureauHeadings.applied(to: assembler.sections.finished)
    assembler.check(sections)
    return ListDocument(
      source: raw.source,
      title: preamble.title.map { assembler.records[$0].plainField(in: raw.source) },
      statement: preamble.statement, sections: sections, passages: assembler.passages,
      diagnostics: (garbled.isThroughout ? ofFile : assembler.diagnostics).all
        .inOrder(of: raw.source))
  }

  private init(_ raw: RawList) throws(ListError) {
    let classified = try RecordClassifier.classify(raw)
    let mended = RowMending(raw, kinds: classified.kinds, columns: classified.columns)
    source = raw.source
    records = mended.records
    kinds = mended.kinds
    columns = classified.columns
    diagnostics.add(raw.diagnostics)
    diagnostics.add(mended.diagnostics)
    if classified.isGuessed {
      diagnostics.add(ReadingFault.guessedColumns.diagnostic(at: nil, in: source))
    }
  }

  private mutating func take(_ index: Int) {
    let record = records[index]
    switch kinds[index] {
    case .headings(let map):
      columns = map
      reportUnknownColumns(of: record)
      passages.append(.init(kind: .columnHeadings, field: record.plainField(in: source)))
    case .row: takeRow(record)
    case .unread: takeUnreadRow(record)
    case .text: takeText(index)
    }
  }

  private mutating func takeRow(_ record: RawRecord) {
    var assembly = RowAssembly(source: source, columns: columns)
    let (row, number) = assembly.row(record)
    diagnostics.add(assembly.diagnostics)
    if let number, let field = row.number {
      numbering.add(number, at: field.span(in: source))
    }
    let theme = columns.column(.theme).flatMap { column in
      column < record.cells.count && !record.cells[column].isEmpty ? record.cells[column] : nil
    }
    sections.add(row, theme: theme)
  }

  private mutating func takeUnreadRow(_ record: RawRecord) {
    var assembly = RowAssembly(source: source, columns: columns)
    sections.add(assembly.unreadRow(record), theme: nil)
    diagnostics.add(assembly.diagnostics)
    if let value = RowNumber(leading: record.joinedText)?.value { numbering.addUnread(value) }
  }

  private mutating func takeText(_ index: Int) {
    let field = records[index].plainField(in: source)
    if records[index].mark == .furniture {
      passages.append(.init(kind: .pageFurniture, field: field))
    } else if let heading = SectionHeading.at(index, of: records, kinds: kinds) {
      sections.begin(field, theme: heading.theme)
    } else {
      passages.append(.init(kind: .text, field: field))
      outside.add(field)
    }
  }

  private mutating func reportUnknownColumns(of record: RawRecord) {
    for (column, cell) in record.cells.enumerated()
    where columns.roles[column] == nil && !cell.isEmpty {
      guard reportedColumns.insert(cell.text.text).inserted else { continue }
      diagnostics.add(
        ReadingFault.unknownColumn(cell.text.text).diagnostic(
          at: cell.span(in: source), in: source))
    }
  }

  private mutating func check(_ sections: [ListSection]) {
    let rows = sections.flatMap(\.rows)
    if rows.isEmpty { diagnostics.add(ReadingFault.noRows.diagnostic(at: nil, in: source)) }
    if sections.contains(where: { $0.heading != nil }),
      let stray = sections.first(where: { $0.heading == nil })?.rows.first
    {
      diagnostics.add(
        ReadingFault.rowOutsideSection.diagnostic(
          at: stray.source.span(in: source), in: source, programme: stray.normalizedNumber))
    }
    diagnostics.add(numbering.diagnostics(in: source))
    diagnostics.add(outside.diagnostics(in: source))
    diagnostics.add(BureauCheck.diagnostics(of: rows, in: source))
  }
}

extension [Diagnostic] {
  /// Ordered by place; those of the file as a whole first, those of one place as they were found.
  fileprivate func inOrder(of source: SourceFile) -> [Diagnostic] {
    map { (finding: $0, place: $0.span.flatMap(source.range)?.lowerBound ?? -1) }
      .enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.finding)
  }
}
