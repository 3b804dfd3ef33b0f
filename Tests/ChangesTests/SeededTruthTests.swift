import Changes
import LocalGovernments
import Participation
import Testing

/// The comparison against lists of which every change is known.
@Suite("Against known changes")
struct SeededTruthTests {
  private static let seeds = 1...12

  @Test("nearly every match, new and ended programme is found, and nearly none is made up")
  func matches() throws {
    var tallies: [String: Tally] = [:]
    for seed in Self.seeds {
      let made = try MadeEdition(seed: seed)
      let truth = made.truth
      let changes = try Self.changes(made)
      let found = changes.programmes.filter { $0.old.count == 1 && $0.new.count == 1 }
        .map { [$0.old[0].number ?? "", $0.new[0].number ?? ""] }
      tallies["match", default: Tally()].add(found, truth.matches, seed)
      tallies["new", default: Tally()]
        .add(changes.programmes(.new).map { $0.new[0].number ?? "" }, truth.new, seed)
      tallies["ended", default: Tally()]
        .add(changes.programmes(.ended).map { $0.old[0].number ?? "" }, truth.ended, seed)
      tallies["split", default: Tally()].add(
        changes.programmes(.split).map { [$0.old[0].number ?? ""] + Self.numbers($0.new) },
        truth.split.map { [$0.old] + $0.new.sorted() }, seed)
      tallies["merged", default: Tally()].add(
        changes.programmes(.merged).map { [$0.new[0].number ?? ""] + Self.numbers($0.old) },
        truth.merged.map { [$0.new] + $0.old.sorted() }, seed)
    }
    Self.report(tallies)
    for (kind, least) in [("match", 0.97), ("new", 0.93), ("ended", 0.9)] {
      let tally = try #require(tallies[kind])
      #expect(tally.precision >= least && tally.recall >= least, "\(kind) \(tally)")
    }
    for kind in ["split", "merged"] {
      let tally = try #require(tallies[kind])
      #expect(tally.precision >= 0.85 && tally.recall >= 0.8, "\(kind) \(tally)")
    }
  }

  @Test("every kind of change is told for the programmes that have it, and for no others")
  func kinds() throws {
    var tallies: [String: Tally] = [:]
    for seed in Self.seeds {
      let made = try MadeEdition(seed: seed)
      let truth = made.truth
      let pairs = try Self.changes(made).programmes
        .filter { $0.old.count == 1 && $0.new.count == 1 }
      // Only what is rightly matched: wrong matches are counted by the test above.
      let right = Set(truth.matches)
      let entries = pairs.filter {
        right.contains([$0.old[0].number ?? "", $0.new[0].number ?? ""])
      }
      let known = Set(entries.map { $0.new[0].number ?? "" })
      let kinds: [(ChangeKind, Set<String>)] = [
        (.renamed, Set(truth.renamed.keys)), (.bureau, Set(truth.bureau.keys)),
        (.theme, Set(truth.theme.keys)), (.description, Set(truth.description.keys)),
        (.links, Set(truth.links.keys)), (.participants, Set(truth.participants.keys)),
      ]
      for (kind, expected) in kinds {
        let found = entries.filter { $0.kinds.contains(kind) }.map { $0.new[0].number ?? "" }
        tallies[kind.rawValue, default: Tally()]
          .add(found, Array(expected.intersection(known)), seed)
      }
      let unchanged = entries.filter(\.isUnchanged).map { $0.new[0].number ?? "" }
      tallies["unchanged", default: Tally()]
        .add(unchanged, truth.unchanged.filter(known.contains), seed)
    }
    Self.report(tallies)
    for (kind, tally) in tallies {
      #expect(tally.precision == 1 && tally.recall == 1, "\(kind) \(tally)")
    }
  }

  @Test("who joined and who left is told by name, and by number where a wording widened")
  func participants() throws {
    let gazetteer = try MadeEdition.gazetteer.get()
    for seed in Self.seeds {
      let made = try MadeEdition(seed: seed)
      for entry in try Self.changes(made).programmes(.participants) {
        guard entry.old.count == 1, let number = entry.new.first?.number,
          let expected = made.truth.participants[number],
          let change = entry.differences.participants
        else { continue }
        func names(_ set: GovernmentSet) -> [String] {
          gazetteer.governments(in: set).map(\.name).sorted()
        }
        // The list writes some names with their prefecture: 宮城県南三陸町.
        func bare(_ names: [String]) -> [String] {
          names.compactMap { gazetteer.governments(named: $0).first?.name }.sorted()
        }
        #expect(names(change.named.joined) == bare(expected.joined), "\(seed) No. \(number)")
        #expect(names(change.named.left) == bare(expected.left), "\(seed) No. \(number)")
        let covered = [change.covered.joined.count, change.covered.left.count]
        #expect(covered == expected.covered, "\(seed) No. \(number)")
      }
    }
  }

  private static func changes(_ made: MadeEdition) throws -> EditionChanges {
    EditionComparison(gazetteer: try MadeEdition.gazetteer.get())
      .changes(from: made.old, to: made.new)
  }

  private static func numbers(_ rows: [Programme]) -> [String] {
    rows.map { $0.number ?? "" }.sorted()
  }

  private static func report(_ tallies: [String: Tally]) {
    for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) { print(kind, tally) }
  }
}

/// What was found against what there is.
private struct Tally: CustomStringConvertible {
  var right = 0
  var found = 0
  var expected = 0
  var wrong: [String] = []

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }

  mutating func add<Item: Hashable>(_ found: [Item], _ expected: [Item], _ seed: Int) {
    let both = Set(found).intersection(expected)
    right += both.count
    self.found += found.count
    self.expected += expected.count
    wrong += Set(found).subtracting(both).map { "seed \(seed): not \($0)" }
    wrong += Set(expected).subtracting(both).map { "seed \(seed): missed \($0)" }
  }

  var description: String {
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
    return "precision \(percent(precision)), recall \(percent(recall)) of \(expected)"
      + (wrong.isEmpty ? "" : "; " + wrong.sorted().joined(separator: ", "))
  }
}
