import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// The governments of one programme, each with every way it takes part.
enum ProgrammeParticipantsRoute {
  struct Item: Encodable, Sendable {
    let code: String
    let name: String
    let fullName: String
    let kind: String
    @Nullable var kana: String?
    @Nullable var romaji: String?
    /// The strongest of the ways.
    let relation: String
    let ways: [Way]
  }

  /// One way of taking part, and the words that say so.
  struct Way: Encodable, Sendable {
    let relation: String
    let wording: String
    @Nullable var role: String?
    /// Which node of the programme's participants says so.
    let node: Int
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let expression = try request.entry().programme.participants
    let relation: Relation? = try request.query.choice("relation")
    let gazetteer = request.gazetteer
    var governments = gazetteer.governments(in: members(of: expression, standing: relation))
    if let prefecture = try request.place("prefecture") {
      governments.removeAll { $0.code.prefecture != prefecture.code }
    }
    let items = paging.cut(governments).compactMap { government -> Item? in
      let ways = expression.participations(of: government)
      guard let strongest = ways.first else { return nil }
      return Item(
        code: government.code.fiveDigits, name: government.name,
        fullName: gazetteer.fullName(of: government), kind: government.kind.rawValue,
        kana: government.kana, romaji: government.romaji, relation: strongest.relation.rawValue,
        ways: ways.map {
          Way(
            relation: $0.relation.rawValue, wording: $0.wording, role: $0.role,
            node: $0.nodeIndex)
        })
    }
    return Listing(items, total: governments.count, paging: paging)
  }

  /// Those whose strongest relation it is; without one, all.
  private static func members(
    of expression: ParticipantExpression, standing relation: Relation?
  ) -> GovernmentSet {
    relation.map { expression.strongest[$0] }
      ?? expression.named.union(expression.covered).union(expression.possible)
  }
}

/// The programmes that resemble one most, and why.
enum SimilarRoute {
  struct Answer: Encodable, Sendable {
    let items: [Item]
  }

  struct Item: Encodable, Sendable {
    let id: String
    @Nullable var number: String?
    let edition: String
    let name: String
    let theme: String
    let bureau: String
    let reason: String
    let reasonEnglish: String

    private enum CodingKeys: String, CodingKey {
      case id, number, edition, name, theme, bureau, reason
      case reasonEnglish = "reason_en"
    }
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let limit = try request.query.integer("limit", in: 1...20, usually: 5)
    return Answer(
      items: request.catalogue.similar(to: try request.entry(), limit: limit).map { similar in
        let programme = similar.entry.programme
        return Item(
          id: programme.id, number: programme.number, edition: similar.entry.edition.id,
          name: programme.name, theme: programme.theme, bureau: programme.bureau,
          reason: similar.reason.ja, reasonEnglish: similar.reason.en)
      })
  }
}
