package import Lists

/// A format in which tables are handed out.
package protocol TableFormat: Sendable {
  /// The ending of its addresses and files: `csv`.
  static var name: String { get }
  /// What a server calls it.
  static var mediaType: String { get }

  /// Whether a table can be written in it: GeoJSON asks for places.
  static func takes(_ table: DataTable) -> Bool

  /// Writes a table.
  ///
  /// - Parameters:
  ///   - table: the values.
  ///   - options: how people are to read it.
  /// - Returns: the file.
  /// - Throws: why it cannot be made.
  static func write(_ table: DataTable, _ options: TableOptions) throws -> [UInt8]
}

extension TableFormat {
  package static func takes(_ table: DataTable) -> Bool { true }
}

/// How a table is written for its readers.
package struct TableOptions: Sendable, Hashable {
  /// Whether the headings are English.
  package var isEnglish: Bool
  /// Whether the file is for a spreadsheet: CSV begins with a byte order mark then.
  package var isForSpreadsheets: Bool

  /// Chooses.
  package init(isEnglish: Bool = false, isForSpreadsheets: Bool = false) {
    self.isEnglish = isEnglish
    self.isForSpreadsheets = isForSpreadsheets
  }

  func text(_ text: Bilingual) -> String { isEnglish ? text.en : text.ja }
}

/// The register of formats for tables.
package enum TableFormats {
  /// Every format, in the order in which a page offers them.
  package static let all: [any TableFormat.Type] = [TableCSV.self, TableJSON.self]
}
