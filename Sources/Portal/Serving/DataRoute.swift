import DataTables

/// A table of the site: the address of the page that shows it, and the pure function that makes it.
///
/// Every format of `TableFormats` answers at the page's address with the format's ending:
/// `/programmes.csv?theme=産業` holds the rows that `/programmes?theme=産業` shows, and all of them.
struct DataRoute: Sendable {
  let address: Address
  /// Whether its rows have places, so that a map can be made of them.
  let hasPlaces: Bool
  let answer: @Sendable (PageRequest) throws -> DataTable

  init(
    _ address: Address, hasPlaces: Bool = false,
    _ answer: @escaping @Sendable (PageRequest) throws -> DataTable
  ) {
    self.address = address
    self.hasPlaces = hasPlaces
    self.answer = answer
  }
}
