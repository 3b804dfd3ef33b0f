package import Lists
package import LocalGovernments

/// Finds the one government that a caller's word names, or tells why there is none.
package enum GovernmentLookup {
  /// A word that names no government, or several.
  package struct Fault: Error, Sendable {
    /// `unknown` or `ambiguous`.
    package let code: String
    package let message: Bilingual
    package let hint: Bilingual
    /// The governments that bear an ambiguous name, in code order.
    package let candidates: [LocalGovernment]
    /// The governments whose names are nearest to an unknown one.
    package let nearest: [LocalGovernment]
  }

  /// The one government that bears the name: a code, a name, a reading or romaji.
  package static func government(
    named word: String, in gazetteer: Gazetteer
  ) throws(Fault) -> LocalGovernment {
    let found = gazetteer.governments(named: word)
    guard let first = found.first else { throw unknown(word, in: gazetteer) }
    guard found.count == 1 else { throw ambiguous(word, found, in: gazetteer) }
    return first
  }

  private static func ambiguous(
    _ word: String, _ found: [LocalGovernment], in gazetteer: Gazetteer
  ) -> Fault {
    let choices = found.map { "\(gazetteer.fullName(of: $0)) \($0.code.fiveDigits)" }
    return Fault(
      code: "ambiguous",
      message: Bilingual(
        ja: "「\(word)」は\(found.count)の自治体の名前です",
        en: "\(word) is the name of \(found.count) governments"),
      hint: Bilingual(
        ja: "コードか、都道府県名を付けた名前で指定してください: " + choices.joined(separator: "、"),
        en: "give a code, or the name with its prefecture: " + choices.joined(separator: ", ")),
      candidates: found.sorted { $0.code < $1.code }, nearest: [])
  }

  private static func unknown(_ word: String, in gazetteer: Gazetteer) -> Fault {
    let nearest = gazetteer.nearestNames(to: word)
    let names = nearest.map { gazetteer.fullName(of: $0) }
    return Fault(
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
      candidates: [], nearest: nearest)
  }
}
