import DelimitedText
import Foundation

/// One of the gazetteer's CSV files: rows by column name.
struct DataTable {
  struct Row {
    let number: Int
    fileprivate let values: [String]
    fileprivate let columns: [String: Int]
    fileprivate let file: String

    /// The value of a column; empty where the row is short.
    subscript(column: String) -> String {
      columns[column].flatMap { values.indices.contains($0) ? values[$0] : nil } ?? ""
    }

    func fault(_ what: String) -> GazetteerError {
      .malformed(file: file, row: number, what: what)
    }
  }

  let rows: [Row]

  /// Reads a file of the bundle whose header must hold the columns.
  init(_ file: String, columns required: [String]) throws(GazetteerError) {
    // `resourceURL` would point into a folder of that name already, on Linux.
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)) else {
      throw .unreadable(file: file)
    }
    let bytes = [UInt8](data)
    let text: DelimitedText
    do { text = try DelimitedText(bytes) } catch {
      throw .malformed(file: file, row: 0, what: "a quote is never closed")
    }
    let records = text.records.map { record in
      record.fields.map { DelimitedText.text(of: $0, in: bytes) }
    }
    let header = records.first ?? []
    for column in required where !header.contains(column) {
      throw .malformed(file: file, row: 1, what: "column \(column) is missing")
    }
    let columns = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    rows = records.enumerated().dropFirst().compactMap { index, values in
      values == [""]
        ? nil : Row(number: index + 1, values: values, columns: columns, file: file)
    }
  }
}
