/// Japanese words in Latin letters.
enum Romaji {
  /// Whether letters are Japanese syllables from end to end, in any of the usual spellings.
  static func isSyllables(_ word: [UInt8]) -> Bool {
    var reachable = [Bool](repeating: false, count: word.count + 1)
    reachable[0] = true
    for start in word.indices where reachable[start] {
      // A doubled consonant stands for っ, and t before ch.
      if start > 0, start + 1 < word.count, isConsonant(word[start]),
        word[start] == word[start + 1] || (word[start] == t && word[start + 1] == c)
      {
        reachable[start + 1] = true
      }
      for length in 1...3 where start + length <= word.count {
        if syllables.contains(Array(word[start..<start + length])) {
          reachable[start + length] = true
        }
      }
    }
    return reachable[word.count]
  }

  /// One spelling for the usual ones: long vowels short, sy as sh, ty as ch, zy as j.
  static func folded(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count + 4)
    var position = 0
    while position < word.count {
      let rest = word[position...]
      if let spelling = spellings[word[position]]?.first(where: { rest.starts(with: $0.variant) }) {
        result += spelling.usual
        position += spelling.variant.count
      } else {
        result.append(word[position])
        position += 1
      }
    }
    return result
  }

  // By first letter, the longer ones first.
  private static let spellings: [UInt8: [(variant: [UInt8], usual: [UInt8])]] = {
    let pairs = [
      ("sy", "sh"), ("ty", "ch"), ("zy", "j"), ("jy", "j"), ("si", "shi"), ("ti", "chi"),
      ("tu", "tsu"), ("hu", "fu"), ("zi", "ji"), ("cch", "tch"), ("ou", "o"), ("oo", "o"),
      ("uu", "u"), ("oh", "o"), ("mb", "nb"), ("mp", "np"),
      // Kept whole, so that their h is not taken for that of hu.
      ("sh", "sh"), ("ch", "ch"),
    ].map { (variant: Array($0.0.utf8), usual: Array($0.1.utf8)) }
    return Dictionary(grouping: pairs, by: { $0.variant[0] })
      .mapValues { $0.sorted { $0.variant.count > $1.variant.count } }
  }()
  private static let t = UInt8(ascii: "t")
  private static let c = UInt8(ascii: "c")

  private static func isConsonant(_ byte: UInt8) -> Bool { !"aiueo".utf8.contains(byte) }

  private static let syllables: Set<[UInt8]> = {
    let vowels = ["a", "i", "u", "e", "o"]
    var all =
      vowels + ["n", "m", "chi", "tsu", "shi", "fu", "ji", "wa", "wo", "ya", "yu", "yo", "h"]
    for consonant in ["k", "s", "t", "n", "h", "m", "r", "g", "z", "d", "b", "p"] {
      all += vowels.map { consonant + $0 }
      all += ["a", "u", "o"].map { consonant + "y" + $0 }
    }
    all += ["sha", "shu", "sho", "cha", "chu", "cho", "ja", "ju", "jo", "jya", "jyu", "jyo"]
    all += ["che", "she", "je", "fa", "fi", "fe", "fo", "va", "vi", "ve", "vo", "vu"]
    return Set(all.map { Array($0.utf8) })
  }()
}
