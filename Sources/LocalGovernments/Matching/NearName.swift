/// Measures how far a word that no government bears is from the names of governments.
///
/// The distance is that of edits (optimal string alignment, so that two letters the wrong way round
/// are one), over the name as written, its reading or its Latin letters, whichever the word is spelled
/// in. A word with a suffix is compared stem with stem. An edit counts 2, another suffix 1, and so
/// does a name that is read alike and written otherwise: 埼玉市 is さいたま市, 大坂 is 大阪.
/// A name is compared only with words about as long, so that the cost is that of one look at each.
struct NearName {
  private let stem: [UInt32]
  private let suffix: UInt32?
  private let script: Script
  /// How the stem is read where a government is called so: イバラキ of 茨木県, by 茨木市.
  private let readings: Set<[UInt32]>
  /// The names that end, or begin, with the same character as the word.
  private let endingAlike: [[UInt32]]
  private let beginningAlike: [[UInt32]]

  private enum Script { case written, kana, latin }

  /// Prepares a folded word for being compared with every name.
  init(_ key: [UInt32], among names: [SpelledName], stems: [[UInt32]: [Int]]) {
    let hasSuffix = key.count > 1 && key.last.map(NameSuffix.scalars.contains) == true
    let stem = hasSuffix ? Array(key.dropLast()) : key
    suffix = hasSuffix ? key.last : nil
    if stem.allSatisfy(Self.isKana) {
      script = .kana
      self.stem = NameIndex.stemKey(stem)
    } else {
      script = stem.allSatisfy({ $0 < 0x80 }) ? .latin : .written
      self.stem = script == .latin ? Self.withoutKind(stem) : stem
    }
    readings = Set((stems[NameIndex.stemKey(stem)] ?? []).map { names[$0].kanaStem })
    endingAlike = names.filter { $0.stem.last == stem.last }.map(\.kanaStem)
    beginningAlike = names.filter { $0.stem.first == stem.first }.map(\.kanaStem)
  }

  /// How far the name is; `nil` where it is not near.
  func distance(to name: SpelledName) -> Int? {
    switch script {
    case .latin: edits(name.romaji, atMost: stem.count / 5).map { $0 * 2 }
    case .kana: [distance(toKanaOf: name), distance(toWritten: name)].compactMap(\.self).min()
    case .written:
      [distance(toReadingOf: name), distance(toWritten: name)].compactMap(\.self).min()
    }
  }

  private func distance(toKanaOf name: SpelledName) -> Int? {
    guard let suffix else {
      return [name.kana, name.kanaStem].compactMap { edits($0, atMost: stem.count / 4) }.min()
        .map { $0 * 2 }
    }
    let most = suffix == name.suffix ? max(1, stem.count / 4) : 0
    guard stem.count > 2 || most == 0, let edits = edits(name.kanaStem, atMost: most) else {
      return nil
    }
    return edits * 2 + (suffix == name.suffix ? 0 : 1)
  }

  private func distance(toReadingOf name: SpelledName) -> Int? {
    suffix != nil && suffix == name.suffix && readings.contains(name.kanaStem) ? 1 : nil
  }

  private func distance(toWritten name: SpelledName) -> Int? {
    let isAlike = isReadAlike(name)
    guard let suffix else {
      let candidates = [name.stem, name.whole].compactMap { other -> Int? in
        guard let edits = edits(other, atMost: max(1, stem.count / 3)) else { return nil }
        // One character in common is no likeness: 花粉 is not 花巻.
        return max(stem.count, other.count) - edits > 1 ? edits * 2 : nil
      }
      return isAlike ? 1 : candidates.min()
    }
    guard suffix == name.suffix else { return stem == name.stem ? 1 : nil }
    if isAlike { return 1 }
    return edits(name.stem, atMost: min(stem.count - 1, max(1, stem.count / 3))).map { $0 * 2 }
  }

  /// Whether the word has another first or last character that is read as the name's: 坂 for 阪, by
  /// 小坂町. Two syllables in common at that end tell.
  private func isReadAlike(_ name: SpelledName) -> Bool {
    guard stem.count == name.stem.count, stem.count > 1, !name.kanaStem.isEmpty else {
      return false
    }
    let differing = stem.indices.filter { stem[$0] != name.stem[$0] }
    guard differing.count == 1 else { return false }
    if differing[0] == stem.count - 1 {
      return endingAlike.contains { $0.suffix(2) == name.kanaStem.suffix(2) && $0.count > 1 }
    }
    return differing[0] == 0
      && beginningAlike.contains { $0.prefix(2) == name.kanaStem.prefix(2) && $0.count > 1 }
  }

  /// The edits between the stem and another, where they are no more than that and not none.
  private func edits(_ other: [UInt32], atMost most: Int) -> Int? {
    guard most >= 0, !other.isEmpty, abs(other.count - stem.count) <= most else { return nil }
    let edits = alignmentDistance(stem, other)
    return edits <= most ? edits : nil
  }

  /// `nigata city` without the word that tells the kind.
  private static func withoutKind(_ key: [UInt32]) -> [UInt32] {
    let word = String(String.UnicodeScalarView(key.compactMap(Unicode.Scalar.init)))
    let suffix = NameIndex.allRomajiSuffixes.first { word.hasSuffix($0) }
    return Array(key.dropLast(suffix?.unicodeScalars.count ?? 0))
  }

  private static func isKana(_ scalar: UInt32) -> Bool {
    (0x3041...0x3096).contains(scalar) || (0x30A1...0x30FC).contains(scalar)
  }
}
