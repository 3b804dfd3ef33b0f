/// How well an entry matches a word: by the field first, within the name by how and where.
struct Ranking {
  /// Any match in the name outweighs every match outside it.
  private static let weights: [(bit: UInt8, weight: Int)] = [
    (SearchIndex.numberBit, 3_000), (1 << 0, 1_000), (1 << 2, 160), (1 << 3, 150), (1 << 1, 140),
    (1 << 5, 145), (1 << 4, 40),
  ]
  private static let nameBit: UInt8 = 1 << 0

  /// The weight of each combination of fields: the best field's, and a little for each other one.
  private static let weightOfFields: [Int] = (0..<128).map { fields in
    let found = weights.filter { UInt8(fields) & $0.bit != 0 }.map(\.weight)
    return (found.max() ?? 0) + max(0, found.count - 1) * 4
  }

  let index: SearchIndex

  /// Adds to the scores of the entries what a word is worth that stands in the given fields.
  func add(
    _ word: [UInt16], fields: [UInt8], of entries: [UInt32], to scores: inout [Int]
  ) {
    let weights = Self.weightOfFields
    let fieldCount = SearchIndex.fields.count
    index.units.withUnsafeBufferPointer { units in
      index.starts.withUnsafeBufferPointer { starts in
        word.withUnsafeBufferPointer { word in
          for (place, entry) in entries.enumerated() {
            let found = fields[Int(entry)]
            scores[place] += weights[Int(found)]
            guard found & Self.nameBit != 0 else { continue }
            let name = Int(entry) * fieldCount
            let range = Int(starts[name])..<Int(starts[name + 1])
            scores[place] += nameBonus(of: word, in: UnsafeBufferPointer(rebasing: units[range]))
          }
        }
      }
    }
  }

  /// More for the whole name, the beginning, a whole Latin word, an early place, a short name.
  private func nameBonus(
    of word: UnsafeBufferPointer<UInt16>, in name: UnsafeBufferPointer<UInt16>
  ) -> Int {
    guard let start = TextFolding.find(word, in: name) else { return 0 }
    let end = start + word.count
    if word.count == name.count { return 600 }
    var bonus = start == 0 ? 100 : max(0, 60 - start)
    bonus += max(0, 60 - name.count / 2)
    let opens = start == 0 || !name[start - 1].isLatin || !name[start].isLatin
    let closes = end == name.count || !name[end - 1].isLatin || !name[end].isLatin
    bonus += opens ? (closes ? 80 : 40) : 0
    return bonus
  }
}

extension UInt16 {
  /// Whether it is an ASCII letter or digit, as folding leaves them.
  fileprivate var isLatin: Bool { (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) }
}
