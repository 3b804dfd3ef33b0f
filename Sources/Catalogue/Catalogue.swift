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
  /// What the check found, by edition and the programme's number.
  private let findings: [String: [String: [Diagnostic]]]
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
    contents = CatalogueBuilder(gazetteer: gazetteer).contents(of: editions)
    lineage = LineageIndex(
      lineages ?? Lineages.traced(through: editions, gazetteer: gazetteer), in: contents)
    eventIndex = EventIndex(calendar, lineage: lineage, contents: contents)
    comparisons = ComparisonShelf(EditionComparison(gazetteer: gazetteer))
    findingsOfEditions = findings
    self.findings = findings.mapValues { found in
      Dictionary(grouping: found.filter { $0.programme != nil }) { $0.programme ?? "" }
    }
  }

  /// What the check found in a programme's row, in the order of the row.
  package func findings(of entry: CatalogueEntry) -> [Diagnostic] {
    entry.programme.number.flatMap { findings[entry.edition.id]?[$0] } ?? []
  }

  /// What the check found in an edition, in the order of the list; empty where it is not known.
  package func findings(edition id: String) -> [Diagnostic] { findingsOfEditions[id] ?? [] }

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

  /// The programme of that number, in the edition or in the newest current one that has it.
  package func entry(number: String, edition: String? = nil) -> CatalogueEntry? {
    for index in contents.scope(of: edition).editions {
      if let found = contents.indexByNumber[index][number] { return contents.entry(at: found) }
    }
    return nil
  }

  /// The programme that a caller names: by its identifier, by the one that it keeps over the years,
  /// or by its number.
  package func entry(named key: String, edition: String? = nil) -> CatalogueEntry? {
    entry(id: key) ?? entries(lastingID: key).first ?? entry(number: key, edition: edition)
  }
}
