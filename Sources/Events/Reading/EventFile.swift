package import Lists

/// A file of events as it was read: the events, and what is to be told of it.
package struct EventFile: Sendable {
  /// Which of the three forms in use its headings show.
  package enum Generation: String, Sendable {
    /// 推奨データセット.
    case recommended
    /// ベース・レジストリ（GIF）.
    case registry
    /// 自治体標準オープンデータセット.
    case current
  }

  package let source: SourceFile
  package let generation: Generation
  package let events: [Event]
  /// The rows of which no event was made, and those whose holder is not known.
  package let unreadRows: [UnreadRow]
  package let diagnostics: [Diagnostic]

  /// Whether something keeps the file from being published as it stands.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is: CSV of either generation, or a workbook with the same columns.
  ///   - name: what diagnostics call it.
  ///   - context: the governments and programmes.
  /// - Returns: the events, and what was found.
  /// - Throws: `EventFileError` where it is no table of events; whatever is smaller is a diagnostic.
  package static func read(
    _ bytes: [UInt8], named name: String, _ context: EventContext
  ) throws(EventFileError) -> EventFile {
    let table: HeadedTable?
    do throws(ListError) {
      table = try HeadedTable.read(bytes, named: name) { headings in
        let columns = ColumnSet<EventColumn>(headings)
        return columns.columns.count >= 3 && (columns.has(.title) || columns.has(.startDay))
      }
    } catch {
      throw .unreadable(error)
    }
    guard let table else { throw .noTable(file: name, isNews: false) }
    return EventFile(table, context)
  }

  private init(_ table: HeadedTable, _ context: EventContext) {
    let columns = ColumnSet<EventColumn>(table.headings.map { HeadedTable.folded($0.text) })
    var diagnostics = table.diagnostics + Self.columnFaults(columns, in: table)
    var events: [Event] = []
    var unreadRows: [UnreadRow] = []
    var seen: [String: (place: Int, span: SourceSpan)] = [:]
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
        } else {
          diagnostics.append(
            Self.duplicate(
              event, at: table.source.span(of: row.range), first: first.span, in: table))
        }
        continue
      }
      seen[event.id] = (events.count, table.source.span(of: row.range))
      events.append(event)
    }
    source = table.source
    generation =
      columns.has(.address) && table.headings.contains { $0.text.contains("所在地_") }
        || table.headings.contains { $0.text == "地方公共団体名" || $0.text == "コンテンツURL" }
      ? .current
      : table.headings.contains { $0.text == "名称" || $0.text == "開始時刻" }
        ? .registry : .recommended
    self.events = events
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
