import Lists
import LocalGovernments

/// A government as a caller names it: by code, name, reading or romaji.
struct GovernmentName {
  private let word: String

  init(_ word: String) { self.word = word }

  /// The one government that bears the name.
  func government(in gazetteer: Gazetteer) throws(Failure) -> LocalGovernment {
    let found = gazetteer.governments(named: word)
    guard let first = found.first else { throw unknown(in: gazetteer) }
    guard found.count == 1 else { throw ambiguous(found, in: gazetteer) }
    return first
  }

  private func ambiguous(_ found: [LocalGovernment], in gazetteer: Gazetteer) -> Failure {
    let choices = found.map { "\(gazetteer.fullName(of: $0)) \($0.code.fiveDigits)" }
    return Failure(
      code: "ambiguous",
      message: Bilingual(
        ja: "「\(word)」は\(found.count)つの自治体の名前です",
        en: "\(word) is the name of \(found.count) governments"),
      hint: Bilingual(
        ja: "コードか、都道府県名を付けた名前で指定してください: " + choices.joined(separator: "、"),
        en: "give a code, or the name with its prefecture: " + choices.joined(separator: ", ")),
      status: .findings, candidates: found.sorted { $0.code < $1.code })
  }

  private func unknown(in gazetteer: Gazetteer) -> Failure {
    let nearest = gazetteer.nearestNames(to: word)
    let names = nearest.map { "\(gazetteer.fullName(of: $0))" }
    return Failure(
      code: "unknown",
      message: Bilingual(
        ja: "「\(word)」という自治体は見つかりません", en: "no local government is called \(word)"),
      hint: names.isEmpty
        ? Bilingual(
          ja: "名前（つくば市）か、5桁または6桁のコード（08220）で指定してください",
          en: "give a name (つくば市) or a code of five or six digits (08220)")
        : Bilingual(
          ja: "近い名前: " + names.joined(separator: "、"),
          en: "did you mean " + names.joined(separator: ", ") + "?"),
      status: .findings, nearest: nearest.map(\.name))
  }
}
