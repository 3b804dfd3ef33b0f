/// A hash of letters that grows by a letter at a time, so that a word's parts and its neighbours by
/// one slip are hashed without being written out.
struct WordHash: Sendable {
  private let prefixes: [UInt64]
  let letters: [UInt8]

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The powers of the base, for words of usual length.
  private static let powers: [UInt64] = (0..<128).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) &* base)
  }

  init(_ letters: some Sequence<UInt8>) {
    self.letters = Array(letters.prefix(127))
    var hash: UInt64 = 0
    prefixes =
      [0]
      + self.letters.map { letter in
        hash = Self.appending(letter, to: hash)
        return hash
      }
  }

  var count: Int { letters.count }

  /// The hash of a whole word.
  static func of(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { appending($1, to: $0) }
  }

  /// The hash of a part.
  func part(_ range: Range<Int>) -> UInt64 {
    prefixes[range.upperBound] &- prefixes[range.lowerBound] &* Self.powers[range.count]
  }

  /// The hash of a part's beginning, some letters, and the rest of the part from another place.
  func part(
    _ range: Range<Int>, upTo position: Int, then inserted: UInt8?..., restFrom rest: Int
  ) -> UInt64 {
    var hash = part(range.lowerBound..<position)
    for case let letter? in inserted { hash = Self.appending(letter, to: hash) }
    return hash &* Self.powers[range.upperBound - rest] &+ part(rest..<range.upperBound)
  }

  private static func appending(_ letter: UInt8, to hash: UInt64) -> UInt64 {
    hash &* base &+ UInt64(letter)
  }
}
