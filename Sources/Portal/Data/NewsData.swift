import Catalogue
import DataTables
import Events
import Lists

/// The news that their page shows, all of them, with the columns that a table of news is read by.
enum NewsData {
  static func answer(_ request: PageRequest) throws -> DataTable {
    let table = NewsTable(request.catalogue.news(try NewsQuery(request).filter))
    return DataTable(
      name: "news", title: .init(ja: "お知らせ", en: "News"),
      // These headings are read in whichever language the file is asked for.
      columns: table.columns.map { DataColumn($0.key, ja: $0.heading, en: $0.heading) },
      rows: table.rows.map { row in row.map { $0.isEmpty ? .absent : .text($0) } })
  }
}
