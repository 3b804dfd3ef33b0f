/// The formats in which lists are published.
public enum SourceFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// Lines with tabs between cells: as published on a page, and tab-separated values.
  case text
  /// A page with tables.
  case html
  /// Tables of pipes and dashes.
  case markdown
  /// Comma-separated values.
  case csv
  /// An object of programmes.
  case json
  /// An Excel workbook.
  case xlsx
  /// An OpenDocument workbook.
  case ods
  /// A PDF.
  case pdf
}
