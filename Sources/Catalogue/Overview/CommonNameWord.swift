import LocalGovernments
import Participation

extension Catalogue {
  /// A word that the names of several current programmes have in common: a run of two or three kanji
  /// or of katakana; the most frequent one, of several the first. `nil` where none comes twice.
  package func commonNameWord() -> String? {
    let places = placeWords
    var counts: [String: Int] = [:]
    var order: [String] = []
    for edition in currentEditions {
      for programme in edition.programmes {
        for word in Set(NameWords(programme.name).words) {
          if counts[word] == nil { order.append(word) }
          counts[word, default: 0] += 1
        }
      }
    }
    let words = order.filter { !places.contains($0) && counts[$0, default: 0] > 1 }
    let most = words.compactMap { counts[$0] }.max()
    return words.filter { counts[$0] == most }.min()
  }
}

extension Catalogue {
  /// The names of governments and regions, with their kind and without: 東京都, 東京.
  fileprivate var placeWords: Set<String> {
    let everyone = gazetteer.prefectures.union(gazetteer.municipalities)
    let names = gazetteer.governments(in: everyone).map(\.name) + gazetteer.regions.map(\.name)
    return Set(names + names.map { String($0.dropLast()) })
  }
}
