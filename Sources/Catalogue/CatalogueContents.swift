import Lists
import LocalGovernments
import Participation

/// The tables behind a catalogue, shared by all its copies.
final class CatalogueContents: Sendable {
  let editions: [Edition]
  let gazetteer: Gazetteer
  /// The entries of each edition, in the order of `editions`.
  let ranges: [Range<Int>]
  /// The edition of each entry.
  let editionOfEntry: [UInt32]
  let indexByID: [String: Int]
  let indexByNumber: [[String: [Int]]]
  let labels: EntryLabels
  let orders: EntryOrders
  let participation: ParticipationIndex
  let search: SearchIndex

  init(
    editions: [Edition], gazetteer: Gazetteer, ranges: [Range<Int>], editionOfEntry: [UInt32],
    indexByID: [String: Int], indexByNumber: [[String: [Int]]], labels: EntryLabels,
    orders: EntryOrders, participation: ParticipationIndex, search: SearchIndex
  ) {
    self.editions = editions
    self.gazetteer = gazetteer
    self.ranges = ranges
    self.editionOfEntry = editionOfEntry
    self.indexByID = indexByID
    self.indexByNumber = indexByNumber
    self.labels = labels
    self.orders = orders
    self.participation = participation
    self.search = search
  }

  var count: Int { editionOfEntry.count }

  func programme(at index: Int) -> Programme {
    let edition = Int(editionOfEntry[index])
    return editions[edition].programmes[index - ranges[edition].lowerBound]
  }

  /// The place of the programme that a finding is about: by where it stands, else by its number.
  func index(of finding: Diagnostic, edition id: String, _ places: RowPlaces?) -> Int? {
    guard let edition = editions.firstIndex(where: { $0.id == id }) else { return nil }
    if let row = finding.span.flatMap({ places?.row(at: $0) }),
      editions[edition].programmes[row].number == finding.programme
    {
      return ranges[edition].lowerBound + row
    }
    return finding.programme.flatMap { indexByNumber[edition][$0]?.first }
  }

  func entry(at index: Int) -> CatalogueEntry { CatalogueEntry(index: index, contents: self) }

  /// The edition of that identifier; without one, the newest edition of each issuer.
  func scope(of edition: String?) -> CatalogueScope {
    let chosen: [Int]
    switch edition {
    case SearchFilters.everyEdition: chosen = Array(editions.indices)
    case let id?: chosen = editions.indices.filter { editions[$0].id == id }
    case nil:
      var issuers: Set<LocalGovernmentCode?> = []
      chosen = editions.indices.filter { issuers.insert(editions[$0].issuer).inserted }
    }
    return CatalogueScope(editions: chosen, ranges: chosen.map { ranges[$0] })
  }
}
