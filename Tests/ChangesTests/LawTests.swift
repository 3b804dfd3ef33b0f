import Changes
import LocalGovernments
import Participation
import Testing

@Suite("Laws of comparison")
struct LawTests {
  private let comparison: EditionComparison

  init() throws { comparison = EditionComparison(gazetteer: try MadeEdition.gazetteer.get()) }

  @Test("an edition compared with itself has not changed")
  func identity() throws {
    let edition = try MadeEdition.published()
    let changes = comparison.changes(from: edition, to: edition)
    #expect(changes.programmes.allSatisfy { $0.kinds.isEmpty })
    #expect(changes.programmes.allSatisfy { $0.old == $0.new })
    #expect(changes.summary.unchanged == edition.programmes.count)
    #expect(changes.summary.counts.isEmpty)
  }

  @Test("every programme of both sides stands in exactly one entry", arguments: 1...6)
  func onceEach(seed: Int) throws {
    let made = try MadeEdition(seed: seed)
    let changes = comparison.changes(from: made.old, to: made.new)
    #expect(
      changes.programmes.flatMap(\.old).map(\.id).sorted() == made.old.programmes.map(\.id).sorted()
    )
    #expect(
      changes.programmes.flatMap(\.new).map(\.id).sorted() == made.new.programmes.map(\.id).sorted()
    )
    let summary = changes.summary
    #expect(summary.themes.map(\.newCount).reduce(0, +) == made.new.programmes.count)
    #expect(summary.bureaus.map(\.oldCount).reduce(0, +) == made.old.programmes.count)
  }

  @Test("comparing the other way gives the same turned round", arguments: 1...6)
  func mirror(seed: Int) throws {
    let made = try MadeEdition(seed: seed)
    let forward = comparison.changes(from: made.old, to: made.new).programmes
    let backward = comparison.changes(from: made.new, to: made.old).programmes
    let forwards = forward.map { Mirrored($0, isTurned: false) }.sorted { $0.key < $1.key }
    let backwards = backward.map { Mirrored($0, isTurned: true) }.sorted { $0.key < $1.key }
    #expect(forwards == backwards)
  }

  @Test("lists of repeated rows are paired off, the same in both directions")
  func repeated() throws {
    let row = ("共同開催", "産業労働局", "毎年の催しを共同で開く", "", "新潟県")
    let other = ("共同開催", "産業労働局", "毎年の催しを二回ずつ共同で開く", "", "新潟県")
    let old = try MadeEdition.edition([row, row, row, other, other])
    let new = try MadeEdition.edition([other, row, other, row])
    let forward = comparison.changes(from: old, to: new).programmes
    let backward = comparison.changes(from: new, to: old).programmes
    #expect(forward.flatMap(\.old).count == 5 && forward.flatMap(\.new).count == 4)
    #expect(forward.count { $0.kinds.contains(.ended) } == 1)
    #expect(
      forward.map { Mirrored($0, isTurned: false) }.sorted { $0.key < $1.key }
        == backward.map { Mirrored($0, isTurned: true) }.sorted { $0.key < $1.key })
  }

  @Test("an empty edition ends or begins everything")
  func empty() throws {
    let edition = try MadeEdition.published()
    let none = Edition(
      id: "tokyo-2024", title: "", issuer: edition.issuer, fiscalYear: 2024, asOf: edition.asOf,
      stated: edition.stated, programmes: [])
    #expect(comparison.changes(from: none, to: edition).programmes(.new).count == 84)
    #expect(comparison.changes(from: edition, to: none).programmes(.ended).count == 84)
    #expect(comparison.changes(from: none, to: none).programmes.isEmpty)
  }
}

/// What an entry says, seen from the older edition.
private struct Mirrored: Equatable {
  let old: [String]
  let new: [String]
  let confidence: Double?
  let isDoubtful: Bool?
  let name: [TextDifference.Segment]
  let description: [TextDifference.Segment]
  let links: [[String]]
  let members: [GovernmentSet]

  var key: String { (old + ["–"] + new).joined(separator: " ") }

  init(_ entry: ProgrammeChange, isTurned: Bool) {
    old = (isTurned ? entry.new : entry.old).map(\.id)
    new = (isTurned ? entry.old : entry.new).map(\.id)
    confidence = entry.match?.confidence
    isDoubtful = entry.match?.isDoubtful
    let differences = entry.differences
    func segments(_ change: TextChange?) -> [TextDifference.Segment] {
      guard let change else { return [] }
      return isTurned
        ? TextDifference(from: change.new, to: change.old).segments : change.difference.segments
    }
    name = segments(differences.name)
    description = segments(differences.description)
    let links = [differences.links?.added ?? [], differences.links?.removed ?? []]
    self.links = isTurned ? links.reversed() : links
    let pairs = [
      differences.participants?.named, differences.participants?.covered,
      differences.participants?.possible, differences.participants?.all,
    ].compactMap { $0 }.map { [$0.joined, $0.left] }
    members = pairs.flatMap { isTurned ? $0.reversed() : $0 }
  }
}
