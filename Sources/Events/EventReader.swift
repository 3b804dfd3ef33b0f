import CivilDates
package import Lists
package import LocalGovernments

/// Reads a table of events in any of the generations of the municipal open-data standard.
///
/// Columns are known by their headings, in any order. Rows with the same identifier and name are
/// occasions of one event.
package struct EventReader {
  let gazetteer: Gazetteer
  /// Whether a programme of that identifier is known.
  let isProgramme: (String) -> Bool

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - gazetteer: the governments.
  ///   - isProgramme: whether a programme of that lasting identifier is published.
  package init(gazetteer: Gazetteer, isProgramme: @escaping (String) -> Bool) {
    self.gazetteer = gazetteer
    self.isProgramme = isProgramme
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is: CSV, TSV or a workbook.
  ///   - name: what diagnostics call it.
  ///   - isSample: whether the events are made up.
  /// - Throws: `ListError` when the file is no table at all.
  package func read(
    _ bytes: [UInt8], named name: String, isSample: Bool = false
  ) throws(ListError) -> EventTable {
    let table = try RecordTable(bytes, named: name)
    var columns = EventColumns(of: table)
    var events: [Event] = []
    var places: [String: Int] = [:]
    if columns.isComplete {
      for record in table.records.dropFirst() {
        var row = EventRow(record, columns: columns, in: table.source, gazetteer: gazetteer)
        guard var event = row.event(isProgramme: isProgramme) else {
          columns.diagnostics += row.diagnostics
          continue
        }
        event.isSample = isSample
        if let place = places[event.id] {
          if events[place].title == event.title {
            events[place].occasions = (events[place].occasions + event.occasions).sorted()
          } else {
            row.report(EventFault.repeatedIdentifier(event.id), at: row.cell(.id))
          }
        } else {
          places[event.id] = events.count
          events.append(event)
        }
        columns.diagnostics += row.diagnostics
      }
    }
    return EventTable(
      source: table.source, events: events, diagnostics: table.diagnostics + columns.diagnostics)
  }
}

/// Which column holds what.
struct EventColumns {
  private(set) var positions: [EventField: Int] = [:]
  /// Columns that are not known, by their places.
  private(set) var others: [(position: Int, heading: String)] = []
  var diagnostics: [Diagnostic] = []

  /// Whether there is what no event can be without.
  var isComplete: Bool { Self.required.allSatisfy { positions[$0] != nil } }

  private static let required: [EventField] = [.title, .startDay]

  init(of table: RecordTable) {
    let headings = table.records.first ?? []
    for (position, cell) in headings.enumerated() where !cell.text.isEmpty {
      func report(_ fault: (String, Diagnostic.Severity, Bilingual)) {
        diagnostics.append(
          Diagnostic(
            fault.0, fault.1, fault.2, file: table.source.name,
            span: table.source.span(of: cell.range)))
      }
      guard let field = EventField.named(cell.text) else {
        others.append((position, cell.text))
        report(EventFault.unknownColumn(cell.text))
        continue
      }
      if positions[field] == nil {
        positions[field] = position
      } else {
        others.append((position, cell.text))
        report(EventFault.repeatedColumn(cell.text))
      }
    }
    for field in Self.required where positions[field] == nil {
      let fault = EventFault.missingColumn(field)
      diagnostics.append(
        Diagnostic(
          fault.0, fault.1, fault.2, file: table.source.name,
          span: headings.first.map { table.source.span(of: $0.range) }))
    }
  }
}
