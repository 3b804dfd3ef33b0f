import Changes
import Participation

/// Which entries of the catalogue are one programme over the years.
struct LineageIndex: Sendable {
  private let lineages: Lineages
  /// The entries of each programme, newest first.
  private let entries: [String: [Int]]

  init(_ lineages: Lineages, in contents: CatalogueContents) {
    self.lineages = lineages
    var entries: [String: [Int]] = [:]
    for (id, index) in contents.indexByID {
      if let lineage = lineages.ids[id] { entries[lineage, default: []].append(index) }
    }
    // Entries of newer editions come first in the catalogue.
    self.entries = entries.mapValues { $0.sorted() }
  }

  func id(of programme: Programme) -> String? { lineages.ids[programme.id] }

  func entries(of id: String) -> [Int] {
    var id = id
    // Each identifier that was given up leads to an older one, so that this ends.
    while let heir = lineages.retired[id], heir != id, entries[id] == nil { id = heir }
    return entries[id] ?? []
  }
}

extension Catalogue {
  /// The identifier that the programme keeps over the years: `tokyo-p74`.
  package func lastingID(of entry: CatalogueEntry) -> String? {
    lineage.id(of: entry.programme)
  }

  /// The programme's rows in all editions, newest first, itself among them.
  package func history(of entry: CatalogueEntry) -> [CatalogueEntry] {
    guard let id = lastingID(of: entry) else { return [entry] }
    return entries(lastingID: id)
  }

  /// The rows of the programme of that lasting identifier, newest first; none where it is unknown.
  package func entries(lastingID id: String) -> [CatalogueEntry] {
    lineage.entries(of: id).map { contents.entry(at: $0) }
  }
}
