package import Lists
package import Participation

extension Relation {
  /// The relation as readers are told it.
  package var word: Bilingual {
    switch self {
    case .named: Bilingual(ja: "名前で記載", en: "Named")
    case .covered: Bilingual(ja: "総称に含まれる", en: "Included")
    case .possible: Bilingual(ja: "該当の可能性", en: "Possible")
    }
  }
}
