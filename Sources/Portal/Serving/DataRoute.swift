import DataTables

/// A table of the site: the address of the page that shows it, and the pure function that makes it.
///
/// Every format of `TableFormats` answers at the page's address with the format's ending:
/// `/programmes.csv?theme=産業` holds the rows that `/programmes?theme=産業` shows, and all of them.
struct DataRoute: Sendable {
  let address: Address
  let answer: @Sendable (PageRequest) throws -> DataTable

  init(_ address: Address, _ answer: @escaping @Sendable (PageRequest) throws -> DataTable) {
    self.address = address
    self.answer = answer
  }
}
