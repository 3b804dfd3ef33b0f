import LocalGovernments

/// The governments' names in romaji, looked through once for a whole list.
struct PlaceNames: Sendable {
  struct Name: Sendable {
    let letters: [UInt8]
    let folded: [UInt8]
    let government: LocalGovernment
  }

  let names: [Name]
  let table: WordTable

  init(_ gazetteer: Gazetteer) {
    let all = gazetteer.prefectures.union(gazetteer.municipalities)
    names = gazetteer.governments(in: all).compactMap { government in
      government.romaji.map { romaji in
        let letters = romaji.utf8.map { $0 | 0x20 }
        return Name(letters: letters, folded: Romaji.folded(letters), government: government)
      }
    }
    table = WordTable(names.lazy.map(\.letters).filter { $0.count > 3 })
  }
}
