import LocalGovernments
import Participation

/// Builds a catalogue's tables from editions, each table in one walk over the programmes.
struct CatalogueBuilder {
  let gazetteer: Gazetteer

  func contents(of unordered: [Edition]) -> CatalogueContents {
    let editions = unordered.sorted {
      ($1.asOf, $1.fiscalYear ?? 0, $0.id) < ($0.asOf, $0.fiscalYear ?? 0, $1.id)
    }
    var ranges: [Range<Int>] = []
    var editionOfEntry: [UInt32] = []
    var indexByID: [String: Int] = [:]
    var indexByNumber: [[String: [Int]]] = []
    for (place, edition) in editions.enumerated() {
      let start = editionOfEntry.count
      var numbers: [String: [Int]] = [:]
      for (offset, programme) in edition.programmes.enumerated() {
        let index = start + offset
        // A repeated number is an error of the list; the first row keeps the address.
        if indexByID[programme.id] == nil { indexByID[programme.id] = index }
        if let number = programme.number { numbers[number, default: []].append(index) }
      }
      editionOfEntry.append(
        contentsOf: repeatElement(UInt32(place), count: edition.programmes.count))
      ranges.append(start..<editionOfEntry.count)
      indexByNumber.append(numbers)
    }
    let programmes = editions.flatMap(\.programmes)
    let labels = EntryLabels(programmes, ranges: ranges)
    let dated = editions.first.map { gazetteer.asOf($0.asOf) } ?? gazetteer
    return CatalogueContents(
      editions: editions, gazetteer: dated, ranges: ranges, editionOfEntry: editionOfEntry,
      indexByID: indexByID, indexByNumber: indexByNumber, labels: labels,
      orders: EntryOrders(programmes, labels: labels, ranges: ranges),
      participation: ParticipationIndex(programmes, ranges: ranges, gazetteer: dated),
      search: SearchIndex(programmes))
  }
}
