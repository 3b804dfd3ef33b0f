/// Which editions a question is about: their places in the catalogue, and their entries'.
struct CatalogueScope: Sendable {
  /// The editions by their place, newest first.
  let editions: [Int]
  /// Their entries, a range for each.
  let ranges: [Range<Int>]

  /// How many entries there are.
  var count: Int { ranges.reduce(0) { $0 + $1.count } }
}
