/// A set of words known by their hashes.
struct WordTable: Sendable {
  // Open addressing; 0 is an empty place. A word's hash is never 0.
  private var slots: [UInt64]
  private let mask: Int

  static let english = WordTable(lines: CheckingResource.bytes(of: "english_words.txt"))

  /// The words of a file, one a line.
  init(lines bytes: [UInt8]) {
    self.init(bytes.split(separator: 0x0A))
  }

  init(_ words: some Collection<some Sequence<UInt8>>) {
    var size = 64
    while size < words.count * 3 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for word in words { insert(WordHash.of(word)) }
  }

  func contains(_ hash: UInt64) -> Bool {
    var place = Self.place(of: hash) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return true }
      place = (place + 1) & mask
    }
    return false
  }

  /// The words one slip away from a part of a word, and beginning with the same letter; no more
  /// than two, which is too many for a proposal.
  func near(_ word: WordHash, _ range: Range<Int>) -> [[UInt8]] {
    var found: [[UInt8]] = []
    let letters = word.letters
    func look(_ position: Int, _ first: UInt8?, _ second: UInt8?, _ rest: Int) {
      guard found.count < 2,
        contains(word.part(range, upTo: position, then: first, second, restFrom: rest))
      else { return }
      let candidate =
        Array(letters[range.lowerBound..<position]) + [first, second].compactMap { $0 }
        + letters[rest..<range.upperBound]
      if candidate != Array(letters[range]), !found.contains(candidate) { found.append(candidate) }
    }
    for position in range.dropFirst() {
      look(position, nil, nil, position + 1)
      if position + 1 < range.upperBound {
        look(position, letters[position + 1], letters[position], position + 2)
      }
      for letter in Self.alphabet { look(position, letter, nil, position + 1) }
    }
    for position in range.lowerBound + 1..<range.upperBound + 1 {
      for letter in Self.alphabet { look(position, letter, nil, position) }
    }
    return found
  }

  private static let alphabet = UInt8(ascii: "a")...UInt8(ascii: "z")

  private mutating func insert(_ hash: UInt64) {
    guard hash != 0 else { return }
    var place = Self.place(of: hash) & mask
    while slots[place] != 0, slots[place] != hash { place = (place + 1) & mask }
    slots[place] = hash
  }

  private static func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash >> 29)) >> 3)
  }
}
