import CivilDates

extension Gazetteer {
  /// The gazetteer that ships with Renkei, as of 2025-04-01.
  ///
  /// - Throws: `GazetteerError` when a bundled file is missing or malformed.
  public static func bundled() throws(GazetteerError) -> Gazetteer {
    guard let date = CivilDate(year: 2025, month: 4, day: 1) else {
      throw .malformed(file: "governments.csv", row: 0, what: "date")
    }
    return Gazetteer(date: date, tables: try GazetteerTables())
  }
}
