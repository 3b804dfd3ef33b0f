import Lists
import Participation

/// How the three relations are told: a mark drawn as the portal draws it, and a word.
extension Relation {
  var mark: String {
    switch self {
    case .named: "═●"
    case .covered: "─○"
    case .possible: "┄┄"
    }
  }

  var word: Bilingual {
    switch self {
    case .named: Bilingual(ja: "名前で記載", en: "Named")
    case .covered: Bilingual(ja: "総称に含まれる", en: "Included")
    case .possible: Bilingual(ja: "該当の可能性", en: "Possible")
    }
  }
}
