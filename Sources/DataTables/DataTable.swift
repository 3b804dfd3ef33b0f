package import Lists

/// What a page shows, as rows of values: the one thing that every download is made from.
package struct DataTable: Sendable {
  /// The file's name without its ending: `programmes`.
  package var name: String
  /// What the table is.
  package var title: Bilingual
  /// The columns, from the left.
  package var columns: [DataColumn]
  /// The rows from the top, each with a value for every column.
  package var rows: [[DataValue]]
  /// Where each row's thing is, in the order of the rows; `nil` where the table has no places.
  package var places: [DataPlace?]?

  /// Makes a table.
  package init(
    name: String, title: Bilingual, columns: [DataColumn], rows: [[DataValue]] = [],
    places: [DataPlace?]? = nil
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
    self.places = places
  }
}

/// A column of a table.
package struct DataColumn: Sendable, Hashable {
  /// The name by which programs know it: `named_count`.
  package let key: String
  /// The heading that people read.
  package let title: Bilingual

  /// Makes a column.
  package init(_ key: String, ja: String, en: String) {
    self.key = key
    title = Bilingual(ja: ja, en: en)
  }
}

/// A value of a table.
package enum DataValue: Sendable, Hashable {
  /// Nothing is known or written there.
  case absent
  case text(String)
  /// One of a few values: programs get its name, people its words.
  case choice(DataChoice)
  /// Several of them.
  case choices([DataChoice])
  case number(Int)
  /// A fraction, with as many decimals as are meant.
  case decimal(Double)
  case flag(Bool)
  /// Several texts: codes, links.
  case list([String])
}

/// One of a few values: the name by which programs know it, and the words that people read.
package struct DataChoice: Sendable, Hashable {
  /// The name: `covered`.
  package let name: String
  /// The words: 総称に含まれる.
  package let words: Bilingual

  /// Makes a choice.
  package init(_ name: String, _ words: Bilingual) {
    self.name = name
    self.words = words
  }
}

/// A point on the map, in degrees of WGS 84.
package struct DataPlace: Sendable, Hashable {
  /// North of the equator.
  package let latitude: Double
  /// East of Greenwich.
  package let longitude: Double

  /// Makes a point.
  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
