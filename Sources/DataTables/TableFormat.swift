package import Lists

/// A format in which tables are handed out.
package protocol TableFormat: Sendable {
  /// The ending of its addresses and files: `csv`.
  static var name: String { get }
  /// What people call it: `Excel`.
  static var label: String { get }
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
  /// Where the values come from, for formats that have room to say so.
  package var notes: [TableNote]
  /// When the values were made, in seconds since 1970: what a file gives as its birth, so that the
  /// same values make the same file.
  package var made: Int?

  /// Chooses.
  package init(
    isEnglish: Bool = false, isForSpreadsheets: Bool = false, notes: [TableNote] = [],
    made: Int? = nil
  ) {
    self.isEnglish = isEnglish
    self.isForSpreadsheets = isForSpreadsheets
    self.notes = notes
    self.made = made
  }

  func text(_ text: Bilingual) -> String { isEnglish ? text.en : text.ja }
}

/// One thing that is said of a table: its source, its licence.
package struct TableNote: Sendable, Hashable {
  /// What is said of it: 出典.
  package let label: Bilingual
  /// The answer.
  package let text: String

  /// Makes a note.
  package init(ja: String, en: String, text: String) {
    label = Bilingual(ja: ja, en: en)
    self.text = text
  }
}

/// The register of formats for tables.
package enum TableFormats {
  /// Every format, in the order in which a page offers them.
  package static let all: [any TableFormat.Type] = [
    TableCSV.self, TableTSV.self, TableWorkbook.self, TableJSON.self, TableJSONLines.self,
    TableGeoJSON.self,
  ]
}
