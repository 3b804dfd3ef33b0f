/// A bundled table that does not bear on the gazetteer itself: the tile map, the data's sources.
package enum BundledTable: String, Sendable {
  /// Where each prefecture stands on the tile map.
  case tiles = "tiles.csv"
  /// Where each data file comes from, and under which licence.
  case sources = "sources.csv"

  /// Its rows, each with the values of the columns asked for.
  ///
  /// - Throws: `GazetteerError` when the file is missing or has no such column.
  package func rows(columns: [String]) throws(GazetteerError) -> [[String: String]] {
    try DataTable(rawValue, columns: columns).rows.map { $0.values(of: columns) }
  }
}
