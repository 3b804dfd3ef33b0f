package import Lists

/// A file of events as it was read: the events, and what is to be told of it.
package struct EventFile: Sendable {
  /// Which of the forms in use it has: of tables the headings show it.
  package enum Generation: String, Sendable {
    /// 推奨データセット.
    case recommended
    /// ベース・レジストリ（GIF）.
    case registry
    /// 自治体標準オープンデータセット.
    case current
    /// iCalendar.
    case calendar
    /// schema.org in JSON-LD.
    case linkedData
  }

  package let source: SourceFile
  package let generation: Generation
  package let events: [Event]
  /// The cells that name the events' pictures.
  package let images: [ImageCell]
  /// The rows of which no event was made, and those whose holder is not known.
  package let unreadRows: [UnreadRow]
  package let diagnostics: [Diagnostic]

  /// Whether something keeps the file from being published as it stands.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is: CSV of any generation, a workbook with the same columns, an
  ///     iCalendar, JSON-LD or a page that holds it.
  ///   - name: what diagnostics call it.
  ///   - context: the governments and programmes.
  /// - Returns: the events, and what was found.
  /// - Throws: `EventFileError` where it is no table of events; whatever is smaller is a diagnostic.
  package static func read(
    _ bytes: [UInt8], named name: String, _ context: EventContext
  ) throws(EventFileError) -> EventFile {
    let table: HeadedTable?
    do throws(ListError) {
      if let file = try readEntries(bytes, named: name, context) { return file }
      table = try HeadedTable.read(bytes, named: name) { headings in
        let columns = ColumnSet<EventColumn>(headings)
        return columns.columns.count >= 3 && (columns.has(.title) || columns.has(.startDay))
      } isVerbatim: {
        // Only tables that this project wrote have the column, and theirs hold no HTML.
        ColumnSet<EventColumn>($0).has(.sequence)
      }
    } catch {
      throw .unreadable(error)
    }
    guard let table else { throw .noTable(file: name, isNews: false) }
    return EventFile(table, context)
  }

  /// Reads what is no table; `nil` where it is one, or nothing known.
  private static func readEntries(
    _ bytes: [UInt8], named name: String, _ context: EventContext
  ) throws(ListError) -> EventFile? {
    let isCalendar = ICalendarReader.mayRead(bytes)
    guard isCalendar || LinkedDataReader.mayRead(bytes) else { return nil }
    let text = try SourceFile.decoding(bytes, named: name)
    return isCalendar
      ? ICalendarReader.read(text.source, text.diagnostics, context)
      : LinkedDataReader.read(text.source, text.diagnostics, context)
  }

  /// Puts together what a reader of something else than tables found.
  init(
    generation: Generation, events: [Event], unreadRows: [UnreadRow], findings: EntryFindings
  ) {
    source = findings.source
    self.generation = generation
    self.events = events
    images = findings.images
    self.unreadRows = unreadRows
    diagnostics = findings.diagnostics
  }

  private init(_ table: HeadedTable, _ context: EventContext) {
    let columns = ColumnSet<EventColumn>(table.headings.map { HeadedTable.folded($0.text) })
    var diagnostics = table.diagnostics + Self.columnFaults(columns, in: table)
    var events: [Event] = []
    var images: [ImageCell] = []
    var unreadRows: [UnreadRow] = []
    var seen: [String: (place: Int, row: HeadedTable.Row)] = [:]
    let remarks = TrailingRemarks(
      table, title: columns.columns[.title], day: columns.columns[.startDay])
    diagnostics += remarks.diagnostics
    for row in table.rows.dropLast(remarks.count) {
      var reader = EventRowReader(row, of: table, columns: columns, context: context)
      let event = reader.event()
      diagnostics += reader.diagnostics
      if let row = reader.unreadRow { unreadRows.append(row) }
      guard let event else { continue }
      if let first = seen[event.id] {
        // Several rows of one event give its days one by one.
        if events[first.place].title == event.title,
          Set(events[first.place].occasions).isDisjoint(with: event.occasions)
        {
          events[first.place].occasions = (events[first.place].occasions + event.occasions).sorted()
          diagnostics += Self.differences(of: row, from: first.row, event, columns, in: table)
        } else {
          diagnostics.append(
            Self.duplicate(
              event, at: table.source.span(of: row.range),
              first: table.source.span(of: first.row.range), in: table))
        }
        continue
      }
      seen[event.id] = (events.count, row)
      events.append(event)
      if let cell = reader.imageCell { images.append(cell) }
    }
    source = table.source
    generation =
      columns.has(.address) && table.headings.contains { $0.text.contains("所在地_") }
        || table.headings.contains { $0.text == "地方公共団体名" || $0.text == "コンテンツURL" }
      ? .current
      : table.headings.contains { $0.text == "名称" || $0.text == "開始時刻" }
        ? .registry : .recommended
    self.events = events
    self.images = images
    self.unreadRows = unreadRows
    self.diagnostics = diagnostics
  }

  private static func duplicate(
    _ event: Event, at span: SourceSpan, first: SourceSpan, in table: HeadedTable
  ) -> Diagnostic {
    let fault = EventFault.duplicateID(event.localID ?? event.id)
    return Diagnostic(
      fault.rule, fault.severity, fault.message, programme: event.localID,
      file: table.source.name, span: span, notes: [.init(EventFault.firstUse, at: first)])
  }

  /// Columns that say when; rows of one event differ in them.
  private static let timeColumns: Set<EventColumn> = [
    .startDay, .endDay, .startTime, .endTime, .moreDays, .sequence,
  ]

  /// What a row says otherwise than the one that it was put together with.
  private static func differences(
    of row: HeadedTable.Row, from first: HeadedTable.Row, _ event: Event,
    _ columns: ColumnSet<EventColumn>, in table: HeadedTable
  ) -> [Diagnostic] {
    row.cells.enumerated().compactMap { index, field in
      let before = index < first.cells.count ? first.cells[index].text : ""
      guard !field.text.isEmpty, field.text != before,
        !(columns.roles[index].map(timeColumns.contains) ?? false)
      else { return nil }
      let heading = index < table.headings.count ? table.headings[index].text : ""
      let fault = EventFault.rowDiffers(heading, field.text, from: before)
      return Diagnostic(
        fault.rule, fault.severity, fault.message, programme: event.localID,
        file: table.source.name, span: table.source.span(of: field.cell))
    }
  }

  private static func columnFaults(
    _ columns: ColumnSet<EventColumn>, in table: HeadedTable
  ) -> [Diagnostic] {
    let place = table.headings.first.map { first in
      table.source.span(
        of: first.cell.lowerBound..<(table.headings.last?.cell.upperBound ?? first.cell.upperBound))
    }
    var faults = [EventColumn.title, .startDay].filter { !columns.has($0) }
      .map { EventFault.missingColumn($0.heading) }
    let expected = EventColumn.expected.filter { !columns.has($0) }
    if !expected.isEmpty { faults.append(.expectedColumns(expected.map(\.heading))) }
    return faults.map {
      Diagnostic($0.rule, $0.severity, $0.message, file: table.source.name, span: place)
    }
  }
}
