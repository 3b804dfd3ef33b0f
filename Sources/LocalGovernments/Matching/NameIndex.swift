/// Every name that a government, a 郡 or a region bears or bore, folded, for matching in one pass.
struct NameIndex: Sendable {
  /// What a name stands for.
  struct Meaning: Sendable {
    /// The governments of that name, past ones included, by ordinal.
    var governments: [Int] = []
    /// Whether it is the name of a 郡; then `governments` are its towns and villages.
    var isDistrict = false
    /// The region of that name, by its place in the file.
    var region: Int?
  }

  private var children: [UInt64: Int32] = [:]
  private var meaningOfNode: [Int32] = [-1]
  private(set) var meanings: [Meaning] = []
  /// Names without their suffix, readings and romaji: looked up whole, never found inside a text.
  private(set) var stems: [[UInt32]: [Int]] = [:]

  init(
    records: [GazetteerTables.Record], regionNames: [(wording: String, region: Int)],
    folding: NameFolding
  ) {
    for (ordinal, record) in records.enumerated() {
      for name in record.names {
        let key = folding.key(name.text)
        add(key) { if !$0.governments.contains(ordinal) { $0.governments.append(ordinal) } }
        addStems(of: name, key: key, ordinal: ordinal, kind: record.kind, folding: folding)
      }
      if let district = record.district {
        add(folding.key(district)) {
          $0.isDistrict = true
          $0.governments.append(ordinal)
        }
      }
    }
    for (wording, region) in regionNames {
      add(folding.key(wording)) { if $0.region == nil { $0.region = region } }
    }
  }

  /// The longest name that begins at a place of a folded text.
  func longestMatch(in scalars: [UInt32], at start: Int, where accept: (Meaning) -> Bool)
    -> (end: Int, meaning: Meaning)?
  {
    var node: Int32 = 0
    var position = start
    var found: (end: Int, meaning: Meaning)?
    while position < scalars.count,
      let next = children[UInt64(node) << 32 | UInt64(scalars[position])]
    {
      node = next
      position += 1
      let index = meaningOfNode[Int(node)]
      if index >= 0, accept(meanings[Int(index)]) { found = (position, meanings[Int(index)]) }
    }
    return found
  }

  private mutating func addStems(
    of name: GazetteerTables.Name, key: [UInt32], ordinal: Int, kind: GovernmentKind,
    folding: NameFolding
  ) {
    func add(_ key: [UInt32]) {
      let key = Self.stemKey(key)
      if !key.isEmpty, stems[key]?.contains(ordinal) != true {
        stems[key, default: []].append(ordinal)
      }
    }
    // 北海道 is its own stem; every other name is used without its last character.
    if name.text != "北海道" { add(Array(key.dropLast())) }
    if let kana = name.kana {
      let folded = folding.key(kana)
      add(folded)
      for suffix in NameSuffix.allReadings where kana.hasSuffix(suffix) {
        add(Array(folded.dropLast(suffix.unicodeScalars.count)))
      }
      // こすげ村: the stem in kana, the suffix as it is written.
      if let stem = NameSuffix.stem(ofKana: kana, name: name.text) {
        add(folding.key(stem) + key.suffix(1))
      }
    }
    if let romaji = name.romaji {
      add(folding.key(romaji))
      for suffix in Self.romajiSuffixes[kind, default: []] { add(folding.key(romaji + suffix)) }
    }
  }

  /// The key under which a word is looked up whole: hiragana counts as katakana.
  static func stemKey(_ folded: [UInt32]) -> [UInt32] {
    folded.map { (0x3041...0x3096).contains($0) ? $0 + 0x60 : $0 }
  }

  /// Every ending in Latin letters that tells a kind, folded.
  static let allRomajiSuffixes = Set(romajiSuffixes.values.joined()).map { $0.lowercased() }

  private static let romajiSuffixes: [GovernmentKind: [String]] = [
    .prefecture: [" Prefecture", "-ken", "-fu", "-to", " Metropolis"],
    .city: [" City", "-shi"],
    .specialWard: [" City", "-ku", " Ward"],
    .town: [" Town", "-cho", "-machi"],
    .village: [" Village", "-mura", "-son"],
    .ward: [" Ward", "-ku"],
  ]

  private mutating func add(_ key: [UInt32], _ change: (inout Meaning) -> Void) {
    guard !key.isEmpty else { return }
    var node: Int32 = 0
    for scalar in key {
      let edge = UInt64(node) << 32 | UInt64(scalar)
      if let next = children[edge] {
        node = next
      } else {
        let next = Int32(meaningOfNode.count)
        children[edge] = next
        meaningOfNode.append(-1)
        node = next
      }
    }
    if meaningOfNode[Int(node)] < 0 {
      meaningOfNode[Int(node)] = Int32(meanings.count)
      meanings.append(Meaning())
    }
    change(&meanings[Int(meaningOfNode[Int(node)])])
  }
}
