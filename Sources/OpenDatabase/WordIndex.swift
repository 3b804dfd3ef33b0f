import GRDB

/// The words of a table's texts, as a table of FTS5 beside it: `MATCH '水素'`.
struct WordIndex {
  private let table: String
  private let columns: [String]

  init(of table: String, _ columns: [String]) {
    self.table = table
    self.columns = columns
  }

  /// Makes the index from the rows that are there.
  func write(to database: Database) throws {
    let names = columns.joined(separator: ", ")
    // What is found is read from the table itself: the index holds words only.
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE \(table)_fts USING fts5(
          \(names), content="\(table)", tokenize='unicode61 remove_diacritics 2')
        """)
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.makeStatement(
      sql: "INSERT INTO \(table)_fts(rowid, \(names)) VALUES (?, \(marks))")
    let rows = try Row.fetchCursor(
      database, sql: "SELECT rowid, \(names) FROM \(table) ORDER BY rowid")
    while let row = try rows.next() {
      let rowID: Int64 = row[0]
      var values: [(any DatabaseValueConvertible)?] = [rowID]
      for index in columns.indices {
        let text: String? = row[index + 1]
        values.append(text.map(SearchWords.text))
      }
      try statement.execute(arguments: StatementArguments(values))
    }
  }
}
