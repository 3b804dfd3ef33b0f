import Lists
import LocalGovernments
import Participation

/// The name that was likely meant where another stands, and why we think so.
struct IntendedName: Sendable {
  let government: LocalGovernment
  let reasons: [Diagnostic.Note]

  /// Looks among a prefecture's municipalities for one whose name is like the one written.
  init?(
    for written: LocalGovernment, in prefecture: LocalGovernment, among mentions: [Mention],
    of programme: CheckedProgramme, _ context: CheckContext
  ) {
    let listed = programme.participants.named
    let neighbours = Set(
      mentions.map { context.gazetteer[ordinal: $0.ordinal] }
        .filter { $0.code.prefecture == prefecture.code }.map(\.kind))
    let candidates = context.gazetteer
      .governments(in: context.gazetteer.municipalities(of: prefecture.code))
      .filter { $0.name.last == written.name.last && !listed.contains($0) }
      .filter { NameLikeness.differByOne($0.name, written.name) }
    guard !candidates.isEmpty else { return nil }
    let ranked = candidates.map { candidate in
      let counts = Self.countsMended(by: candidate, listed, programme, context)
      return (
        candidate, counts, score: counts.count * 2 + (neighbours.contains(candidate.kind) ? 1 : 0)
      )
    }.sorted { ($1.score, $0.0.code) < ($0.score, $1.0.code) }
    // Several names equally likely are no proposal.
    guard let best = ranked.first, ranked.count == 1 || ranked[1].score < best.score else {
      return nil
    }
    government = best.0
    reasons = [context.note(.likely(best.0, prefecture))] + best.1
  }

  /// The stated numbers that agree once the name is in the list and do not without it.
  private static func countsMended(
    by candidate: LocalGovernment, _ listed: GovernmentSet, _ programme: CheckedProgramme,
    _ context: CheckContext
  ) -> [Diagnostic.Note] {
    var mended = listed
    mended.insert(candidate)
    return programme.statements.compactMap { statement in
      guard statement.agreement(with: listed, in: context) == .differs else { return nil }
      switch statement.agreement(with: mended, in: context) {
      case .differs: return nil
      case .agrees:
        return context.note(.agrees(candidate, statement, nil), at: statement.place)
      case .withIssuer(let issuer):
        return context.note(.agrees(candidate, statement, issuer), at: statement.place)
      }
    }
  }
}

extension Bilingual {
  fileprivate static func likely(
    _ government: LocalGovernment, _ prefecture: LocalGovernment
  ) -> Bilingual {
    Bilingual(
      ja: "前後が\(prefecture.name)の自治体のため、名称の似た\(prefecture.name)の「\(government.name)」の書き違いと思われます",
      en:
        "its neighbours are governments of \(prefecture.inEnglish), where \(government.inEnglish) has a similar name and was likely meant"
    )
  }

  fileprivate static func agrees(
    _ government: LocalGovernment, _ statement: StatedCount, _ issuer: LocalGovernment?
  ) -> Bilingual {
    // A number that stands alone is its own words: 「スクラム37」 may be told as 「37」.
    let isBare = statement.text == "\(statement.total)"
    let number = isBare ? "" : "（\(statement.total)）"
    return Bilingual(
      ja:
        "「\(government.name)」とすると、\(issuer.map { "発行元の\($0.name)を含めて" } ?? "")記載の数「\(statement.text)」\(number)と合います",
      en:
        "with \(government.inEnglish)\(issuer.map { " and the issuer, \($0.inEnglish)," } ?? "") the list comes to the number in the row, “\(statement.text)”\(isBare ? "" : " (\(statement.total))")"
    )
  }
}
