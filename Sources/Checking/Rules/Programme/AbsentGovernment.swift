import Lists
import LocalGovernments
import Participation

/// Finds a government that the programme's name calls a partner and the participants lack.
struct AbsentGovernment: ProgrammeRule {
  static let card = RuleCard(
    "absent-government", .warning,
    title: Bilingual(
      ja: "事業名の相手が関係自治体にない", en: "Partner in the name missing from the participants"),
    explanation: Bilingual(
      ja:
        "事業名に「山形県との連携」のように相手の自治体が書かれているのに、関係自治体の欄にその自治体も、その区域の自治体もありません。どちらかの書き違いが考えられます。関係自治体に総称や「など」があるときは指摘しません。",
      en:
        "The name of a programme says whom it is run with (山形県との連携), but neither that government nor one of its area is among the participants. One of the two is likely a slip. Silent where the participants have a class or an open wording."
    ),
    faulty: .row(name: "山形県との連携による観光振興", participants: "山梨県"),
    sound: .row(name: "山形県との連携による観光振興", participants: "山形県"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let expression = programme.participants
    guard let field = programme.row.name, !expression.named.isEmpty, expression.covered.isEmpty,
      !expression.isOpen, field.text.contains("と")
    else { return }
    let named = context.gazetteer.governments(in: expression.named)
    let prefectures = Set(named.map(\.code.prefecture))
    for match in NameMatcher(field.text, in: context.gazetteer).matches() {
      guard match.candidates.count == 1, let government = match.candidates.first,
        government.code != context.issuer?.code, !expression.named.contains(government),
        Self.isPartner(field.text, after: match.range.upperBound),
        !(government.code.isPrefecture && prefectures.contains(government.code)),
        !expression.text.contains(government.name)
      else { continue }
      report(
        context.finding(
          Self.card, .absent(government.name, context.named(expression.named)), of: programme,
          at: Place(field: field, range: match.range),
          notes: programme.row.participants.map {
            [context.note(.listedHere, at: Place(field: $0))]
          } ?? []))
    }
  }

  /// Whether 「と」 or 「との」 follows: the name is a partner's, not a place's.
  private static func isPartner(_ text: String, after byte: Int) -> Bool {
    let rest = text.text(bytes: byte..<text.utf8.count)
    return ["との", "と連携", "と協", "と共同", "と締結"].contains { rest.hasPrefix($0) }
  }
}

extension Bilingual {
  fileprivate static func absent(_ name: String, _ listed: Bilingual) -> Bilingual {
    Bilingual(
      ja: "事業名に「\(name)」とありますが、関係自治体は\(listed.ja)です。どちらが正しいか確かめてください",
      en: "the name says \(name), but the participants are \(listed.en). Check which is right")
  }

  fileprivate static let listedHere = Bilingual(ja: "関係自治体の記載はここです", en: "they are listed here")
}
