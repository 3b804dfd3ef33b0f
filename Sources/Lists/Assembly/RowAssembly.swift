/// Makes rows of records by a map of columns, and says what is wrong with them.
struct RowAssembly {
  let source: SourceFile
  let columns: ColumnMap
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceFile, columns: ColumnMap) {
    self.source = source
    self.columns = columns
  }

  /// Makes a row. A missing bureau is left to the caller, who knows whether the list has any.
  ///
  /// - Returns: the row, and its number where it has a readable one.
  mutating func row(_ record: RawRecord) -> (row: ListRow, number: RowNumber?) {
    let cells = record.cells
    let numberCell = cell(.number, of: record)
    let number = numberCell.flatMap { RowNumber($0.text.text) }
    let programme = number?.text
    let span = place(of: record)
    func report(_ fault: ReadingFault, at place: SourceSpan? = nil, notes: [Diagnostic.Note] = []) {
      diagnostics.append(
        fault.diagnostic(
          at: place ?? span, in: source, programme: programme, notes: notes))
    }

    checkNumber(numberCell, number, span)
    let text = Diagnostic.Note(rowText(of: record), at: span)
    if let extra = cells.indices.first(where: { $0 >= columns.count && !cells[$0].isEmpty }) {
      report(
        .tooManyCells(cells.count, of: columns.count), at: cells[extra].span(in: source),
        notes: [text])
    } else if cells.count < columns.count,
      columns.roles[cells.count..<columns.count].contains(where: { $0 != nil && $0 != .links })
    {
      report(.tooFewCells(cells.count, of: columns.count), notes: [text])
    }

    let parts = cell(.name, of: record).map { nameCell in
      NameCell(nameCell, brackets: columns.bureauBrackets, isParted: columns.column(.bureau) == nil)
    }
    let name = parts.flatMap { $0.name.isEmpty ? nil : $0.name.field(cell: $0.nameRange) }
    if columns.column(.name) != nil, name == nil { report(.emptyName) }
    let bureau = bureau(of: record, parts)

    var links: [ListField] = []
    var extras: [ListRow.Extra] = []
    for column in cells.indices {
      let cell = cells[column]
      switch column < columns.roles.count ? columns.roles[column] : nil {
      case .links:
        let linkCell = LinkCell(cell)
        links += linkCell.links
        extras += linkCell.rest.map { .init(heading: columns.heading(column), field: $0) }
      case .name, .description:
        links += cell.plain.links.map { $0.address.field(cell: $0.element ?? cell.range) }
      case .participants:
        extras += cell.plain.links.map {
          .init(
            heading: columns.heading(column),
            field: $0.address.field(cell: $0.element ?? cell.range))
        }
      case nil where !cell.isEmpty:
        extras.append(
          .init(heading: columns.heading(column), field: cell.text.field(cell: cell.range)))
      default: break
      }
      if let tag = cell.plain.unknownTags.first {
        let place = cell.plain.text.slice(tag)
        report(
          .unknownMarkup(place.text), at: place.sourceRange.map { source.span(of: $0) })
      }
    }

    let row = ListRow(
      number: field(.number, of: record), name: name, bureau: bureau,
      description: field(.description, of: record), links: links,
      participants: field(.participants, of: record), extras: extras,
      source: sourceField(of: record))
    return (row, number)
  }

  /// A record that could not be read as a row: its text is kept, and nothing else claimed.
  mutating func unreadRow(_ record: RawRecord) -> ListRow {
    let source = sourceField(of: record)
    diagnostics.append(
      ReadingFault.unreadRow.diagnostic(
        at: place(of: record), in: self.source,
        notes: [.init(rowText(of: record), at: place(of: record))]))
    return ListRow(
      number: nil, name: nil, bureau: nil, description: nil, links: [], participants: nil,
      extras: [], source: source)
  }

  private mutating func checkNumber(_ cell: RawCell?, _ number: RowNumber?, _ span: SourceSpan) {
    guard columns.column(.number) != nil else { return }
    guard let cell, !cell.isEmpty else {
      diagnostics.append(ReadingFault.missingNumber.diagnostic(at: span, in: source))
      return
    }
    let place = cell.span(in: source)
    guard let number else {
      diagnostics.append(
        ReadingFault.unreadableNumber(cell.text.text).diagnostic(at: place, in: source))
      return
    }
    let digits = cell.text.text.unicodeScalars.filter { !$0.isASCII }
    guard !digits.isEmpty, let place else { return }
    diagnostics.append(
      ReadingFault.fullWidthNumber(cell.text.text, number.text).diagnostic(
        at: place, in: source, programme: number.text,
        fixIts: [
          FixIt(
            title: Bilingual(ja: "半角の数字にする", en: "write it in ASCII digits"),
            confidence: .sure, span: place, replacement: number.text)
        ]))
  }

  private func bureau(of record: RawRecord, _ parts: NameCell?) -> ListField? {
    if let own = field(.bureau, of: record) { return own }
    guard let parts, let bureau = parts.bureau, !bureau.isEmpty else { return nil }
    return bureau.field(cell: parts.bureauRange)
  }

  private func cell(_ role: ColumnRole, of record: RawRecord) -> RawCell? {
    guard let column = columns.column(role), column < record.cells.count else { return nil }
    return record.cells[column]
  }

  private func field(_ role: ColumnRole, of record: RawRecord) -> ListField? {
    guard let cell = cell(role, of: record), !cell.isEmpty else { return nil }
    return cell.text.field(cell: cell.range)
  }

  private func place(of record: RawRecord) -> SourceSpan {
    source.span(of: record.range)
  }

  private func sourceField(of record: RawRecord) -> ListField {
    record.field(in: source)
  }

  private func rowText(of record: RawRecord) -> Bilingual {
    let text = record.cells.map(\.text.text).joined(separator: "\t")
    return Bilingual(ja: text, en: text)
  }
}

extension RawCell {
  /// The place of its text, or of the empty cell.
  func span(in source: SourceFile) -> SourceSpan? {
    source.span(of: text.sourceRange ?? range)
  }
}
