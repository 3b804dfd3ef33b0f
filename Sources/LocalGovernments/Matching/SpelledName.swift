/// A name in the ways that people spell it, folded: what a misspelt word is compared with.
struct SpelledName: Sendable {
  /// The name as written.
  let whole: [UInt32]
  /// The name without its suffix; the whole where it has none (北海道).
  let stem: [UInt32]
  /// The suffix: 県, 市, 村.
  let suffix: UInt32?
  /// The reading in katakana, suffix included, and without it.
  let kana: [UInt32]
  let kanaStem: [UInt32]
  /// The stem in Latin letters.
  let romaji: [UInt32]

  init(_ name: GazetteerTables.Name, folding: NameFolding) {
    let key = folding.key(name.text)
    whole = key
    let kana = name.kana ?? ""
    let kanaStem = NameSuffix.stem(ofKana: kana, name: name.text)
    stem = kanaStem == nil && name.kana != nil ? key : Array(key.dropLast())
    suffix = stem.count < key.count ? key.last : nil
    self.kana = NameIndex.stemKey(folding.key(kana))
    self.kanaStem = NameIndex.stemKey(folding.key(kanaStem ?? kana))
    romaji = folding.key(name.romaji ?? "")
  }
}
