package import Catalogue
import CivilDates
package import LocalGovernments
package import Participation

/// Every programme that touches one government, by how it does.
package struct GovernmentOutput: Encodable, Sendable {
  package let code: String
  package let name: String
  package let fullName: String
  package let kind: String
  @Nullable package var kana: String?
  @Nullable package var romaji: String?
  package let named: [Entry]
  package let covered: [Entry]
  package let possible: [Entry]
  /// The last day that it existed; `null` while it exists.
  @Nullable package var until: String?
  /// What stands in its place today; empty while it exists.
  package let successors: [Successor]

  /// A government in the place of one that is gone, and how many programmes touch it.
  package struct Successor: Encodable, Sendable {
    package let code: String
    package let name: String
    package let fullName: String
    package let named: Int
    package let covered: Int
    package let possible: Int
  }

  /// A programme and the words that bring the government in.
  package struct Entry: Encodable, Sendable {
    @Nullable package var number: String?
    package let id: String
    package let edition: String
    package let name: String
    package let wording: String
    @Nullable package var role: String?

    package init(programme: Programme, edition: String, participation: Participation) {
      number = programme.number
      id = programme.id
      self.edition = edition
      name = programme.name
      wording = participation.wording
      role = participation.role
    }
  }

  package init(
    _ government: LocalGovernment, gazetteer: Gazetteer, named: [Entry], covered: [Entry],
    possible: [Entry], successors: [GovernmentSummary] = []
  ) {
    code = government.code.fiveDigits
    name = government.name
    fullName = gazetteer.fullName(of: government)
    kind = government.kind.rawValue
    kana = government.kana
    romaji = government.romaji
    self.named = named
    self.covered = covered
    self.possible = possible
    until = government.validUntil?.iso
    self.successors = successors.map { heir in
      Successor(
        code: heir.government.code.fiveDigits, name: heir.government.name,
        fullName: gazetteer.fullName(of: heir.government), named: heir.counts.named,
        covered: heir.counts.covered, possible: heir.counts.possible)
    }
  }
}

extension GovernmentOutput {
  /// Writes how a government stands to the programmes, each under every relation that holds, and
  /// what stands in its place where it is gone.
  package init(
    _ summary: GovernmentSummary, successors: [GovernmentSummary] = [], gazetteer: Gazetteer
  ) {
    func entries(_ relation: Relation) -> [Entry] {
      summary.standing(relation).map { entry, participation in
        Entry(
          programme: entry.programme, edition: entry.edition.id, participation: participation)
      }
    }
    self.init(
      summary.government, gazetteer: gazetteer, named: entries(.named),
      covered: entries(.covered), possible: entries(.possible), successors: successors)
  }
}
