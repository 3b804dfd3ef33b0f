import Lists
import LocalGovernments

extension CheckContext {
  /// The governments of a set, as a list for people: 千葉市・相模原市, Chiba (千葉市) and Sagamihara
  /// (相模原市).
  func named(_ set: GovernmentSet) -> Bilingual {
    let governments = gazetteer.governments(in: set)
    return Bilingual(
      ja: governments.map(\.name).joined(separator: "・"),
      en: Self.joined(governments.map(\.inEnglish)))
  }

  /// The same, where a sentence goes on to say what they are not: … is, … are.
  func absent(_ set: GovernmentSet) -> Bilingual {
    let names = named(set)
    return Bilingual(ja: names.ja, en: names.en + (set.count == 1 ? " is" : " are"))
  }

  static func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension LocalGovernment {
  /// Its name in an English sentence about a Japanese cell: Chiba (千葉市).
  var inEnglish: String { romaji.map { "\($0) (\(name))" } ?? name }
}
