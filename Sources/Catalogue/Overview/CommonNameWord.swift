import LocalGovernments
import Participation

extension Catalogue {
  /// A word that the names of several current programmes have in common: a run of two or three kanji
  /// or of katakana; the most frequent one, of several the first. `nil` where none comes twice.
  package func commonNameWord() -> String? {
    let places = placeWords
    var counts: [String: Int] = [:]
    for edition in currentEditions {
      for programme in edition.programmes {
        for word in NameWords(programme.name).words(ofKanji: 2...3) {
          counts[word, default: 0] += 1
        }
      }
    }
    let words = counts.filter { $0.value > 1 && !places.contains($0.key) }
    let most = words.values.max()
    return words.keys.filter { words[$0] == most }.min()
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
