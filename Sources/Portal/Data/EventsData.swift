import Catalogue
import DataTables
import Events
import Lists
import LocalGovernments

/// The events that the calendar shows, all of them, with the columns of the standard's table.
enum EventsData {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let filter = try EventsQuery(request).filter
    let events = request.catalogue.calendar.events.filter {
      request.catalogue.matches($0, filter)
    }
    let table = EventTable(events, gazetteer: request.gazetteer)
    return DataTable(
      name: "events", title: .init(ja: "イベント一覧", en: "Events"),
      // The standard's headings hold in every language, or no program would know them.
      columns: table.columns.map { DataColumn($0.key, ja: $0.heading, en: $0.heading) },
      rows: table.rows.map { row in
        zip(table.columns, row).map { column, text in value(text, of: column.key) }
      },
      places: events.map { event in
        event.place.coordinates.map {
          DataPlace(latitude: $0.latitude, longitude: $0.longitude)
        }
      })
  }

  /// Coordinates are numbers, all else is text.
  private static func value(_ text: String, of column: String) -> DataValue {
    if text.isEmpty { return .absent }
    guard ["latitude", "longitude"].contains(column), let number = Double(text) else {
      return .text(text)
    }
    return .decimal(number)
  }
}
