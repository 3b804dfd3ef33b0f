/// Where a government's name can begin and end inside running text.
enum NameBoundary {
  /// の, which may join a prefecture and what lies in it.
  static let no: UInt32 = 0x306E

  /// Whether a name can begin at a place: not in the middle of another word.
  static func canBegin(at position: Int, in scalars: [UInt32]) -> Bool {
    guard position > 0 else { return true }
    let previous = scalars[position - 1]
    let first = scalars[position]
    if isKanji(previous) { return kanjiBefore.contains(previous) }
    if previous == 0x30B1 { return false }
    // A name in kana after kana needs a particle between, or it may be the tail of another word.
    if isHiragana(first) && isHiragana(previous) { return particles.contains(previous) }
    if isKatakana(first) && isKatakana(previous) { return false }
    return true
  }

  /// Whether a name can end at a place: its suffix does not begin another word (市 of 市場).
  static func canEnd(at position: Int, in scalars: [UInt32]) -> Bool {
    guard position > 0, position < scalars.count else { return true }
    let next = scalars[position]
    guard let compounds = compoundsBySuffix[scalars[position - 1]] else { return true }
    if scalars[position - 1] == metropolis, next == city {
      // 東京都市町村 and 東京都市長会 are 東京都 and 市…; 東京都市圏 is 東京 and 都市圏.
      return position + 1 < scalars.count && afterMetropolisCity.contains(scalars[position + 1])
    }
    return !compounds.contains(next)
  }

  static func isKanji(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3005
      || (0xF900...0xFAFF).contains(value) || (0x20000...0x3FFFF).contains(value)
  }

  private static func isHiragana(_ value: UInt32) -> Bool { (0x3041...0x309F).contains(value) }
  private static func isKatakana(_ value: UInt32) -> Bool { (0x30A1...0x30FE).contains(value) }

  private static func values(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }

  private static let metropolis: UInt32 = 0x90FD
  private static let city: UInt32 = 0x5E02
  private static let afterMetropolisCity = values("町区長")
  /// Kanji after which a name may begin at once: 旧浦和市, 県内横浜市, 及び in its short form.
  private static let kanjiBefore = values("旧現元等他内外対各同及並又")
  private static let particles = values("のとやにはがをへでもかびるど")
  /// For a suffix, the characters with which it makes another word.
  private static let compoundsBySuffix: [UInt32: Set<UInt32>] = [
    0x5E02: values("場街販況価制"),  // 市
    0x533A: values("間画域分別切"),  // 区
    0x753A: values("家並工"),  // 町
    0x6751: values("落"),  // 村
    0x90FD: values("市心会度"),  // 都
    0x5E9C: values("県"),  // 府
    0x770C: values("境"),  // 県
  ]
}
