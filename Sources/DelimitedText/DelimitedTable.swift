/// A table whose first record names the columns: rows by the names of columns.
package struct DelimitedTable: Sendable {
  /// One row.
  package struct Row: Sendable {
    /// Which record of the text it is; the one with the names is 1.
    package let number: Int
    private let values: [String]
    private let positions: [String: Int]

    fileprivate init(_ number: Int, _ values: [String], _ positions: [String: Int]) {
      self.number = number
      self.values = values
      self.positions = positions
    }

    /// The value of a column; empty where the row is short or there is no such column.
    package subscript(column: String) -> String {
      positions[column].flatMap { values.indices.contains($0) ? values[$0] : nil } ?? ""
    }

    /// The values of some columns.
    package func values(of columns: [String]) -> [String: String] {
      Dictionary(columns.map { ($0, self[$0]) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The names of the columns, in order.
  package let columns: [String]
  /// The rows that are not blank.
  package let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameter bytes: the text as UTF-8, with commas.
  /// - Throws: what breaks the rules of delimited text.
  package init(_ bytes: [UInt8]) throws(DelimitedText.Fault) {
    let records = try DelimitedText(bytes).records.map { record in
      record.fields.map { DelimitedText.text(of: $0, in: bytes) }
    }
    let columns = records.first ?? []
    let positions = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.columns = columns
    rows = records.enumerated().dropFirst().compactMap { index, values in
      values == [""] ? nil : Row(index + 1, values, positions)
    }
  }
}
