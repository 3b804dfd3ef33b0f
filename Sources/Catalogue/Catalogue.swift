package import Changes
package import Events
package import Lists
package import LocalGovernments
package import Participation

/// The immutable snapshot that answers every public read: programmes, governments, group wordings
/// and search over them.
///
/// Built once from the store's editions and swapped whole when the store changes; nothing in it is
/// ever mutated, so that reads need no lock. A value whose copies share one set of tables.
///
/// Where a method takes an edition, `nil` means the current ones: the newest of each issuer.
package struct Catalogue: Sendable {
  let contents: CatalogueContents
  /// What the check found, by the places of the programmes.
  private let findings: [Int: [Diagnostic]]
  /// The rows of the editions of which findings are known.
  private let rowPlaces: [String: RowPlaces]
  private let findingsOfEditions: [String: [Diagnostic]]
  let lineage: LineageIndex
  let comparisons: ComparisonShelf
  /// The events and news.
  package let calendar: EventCalendar
  let eventIndex: EventIndex

  /// Builds the snapshot with its indexes, in time proportional to the text.
  ///
  /// - Parameters:
  ///   - editions: the editions, in any order.
  ///   - gazetteer: the governments.
  ///   - findings: what the check found in each edition, by the edition's identifier.
  ///   - lineages: the lasting identifiers of the programmes; without them they are traced.
  ///   - calendar: the events and news.
  package init(
    editions: [Edition], gazetteer: Gazetteer, findings: [String: [Diagnostic]] = [:],
    lineages: Lineages? = nil, calendar: EventCalendar = EventCalendar()
  ) {
    self.calendar = calendar
    let contents = CatalogueBuilder(gazetteer: gazetteer).contents(of: editions)
    self.contents = contents
    lineage = LineageIndex(
      lineages ?? Lineages.traced(through: editions, gazetteer: gazetteer), in: contents)
    eventIndex = EventIndex(calendar, lineage: lineage, contents: contents)
    comparisons = ComparisonShelf(EditionComparison(gazetteer: gazetteer))
    findingsOfEditions = findings
    let rowPlaces = Dictionary(
      contents.editions.filter { findings[$0.id] != nil }
        .map { ($0.id, RowPlaces(of: $0.programmes)) }, uniquingKeysWith: { first, _ in first })
    var found: [Int: [Diagnostic]] = [:]
    for (id, findings) in findings {
      for finding in findings {
        guard let index = contents.index(of: finding, edition: id, rowPlaces[id]) else { continue }
        found[index, default: []].append(finding)
      }
    }
    self.rowPlaces = rowPlaces
    self.findings = found
  }

  /// What the check found in a programme's row, in the order of the row.
  package func findings(of entry: CatalogueEntry) -> [Diagnostic] {
    findings[entry.index] ?? []
  }

  /// What the check found in an edition, in the order of the list; empty where it is not known.
  package func findings(edition id: String) -> [Diagnostic] { findingsOfEditions[id] ?? [] }

  /// The programme whose row a finding is about: the row it stands in, for a number may be that of
  /// several.
  package func entry(of finding: Diagnostic, edition id: String) -> CatalogueEntry? {
    contents.index(of: finding, edition: id, rowPlaces[id]).map { contents.entry(at: $0) }
  }

  /// The editions, newest first.
  package var editions: [Edition] { contents.editions }

  /// The newest edition.
  package var newest: Edition? { contents.editions.first }

  /// The governments as of the newest edition's day.
  package var gazetteer: Gazetteer { contents.gazetteer }

  /// How many programmes the catalogue holds, over all editions.
  package var count: Int { contents.count }

  /// The edition of that identifier.
  package func edition(id: String) -> Edition? {
    contents.editions.first { $0.id == id }
  }

  /// The editions that are current: the newest of each issuer.
  package var currentEditions: [Edition] {
    contents.scope(of: nil).editions.map { contents.editions[$0] }
  }

  /// The programmes of an edition in file order; empty where there is no such edition.
  package func entries(of editionID: String) -> [CatalogueEntry] {
    contents.scope(of: editionID).ranges.flatMap { $0.map { contents.entry(at: $0) } }
  }

  /// The programme of that identifier.
  package func entry(id: String) -> CatalogueEntry? {
    contents.indexByID[id].map { contents.entry(at: $0) }
  }

  /// The programmes of that number, in the edition or in the current ones: the newest list's first,
  /// each list's in its order. A list may have a number twice, and every issuer counts from 1.
  package func entries(number: String, edition: String? = nil) -> [CatalogueEntry] {
    contents.scope(of: edition).editions.flatMap { index in
      (contents.indexByNumber[index][number] ?? []).map { contents.entry(at: $0) }
    }
  }

  /// The programmes that a caller may mean: the one of an identifier, or of the one that it keeps
  /// over the years; else all of the number.
  package func entries(named key: String, edition: String? = nil) -> [CatalogueEntry] {
    if let entry = entry(id: key) ?? entries(lastingID: key).first { return [entry] }
    return entries(number: key, edition: edition)
  }
}
