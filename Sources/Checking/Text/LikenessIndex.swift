/// Finds texts that are nearly the same among many, in time that grows with the text.
///
/// Each text is known by the least hashes of its three-character pieces (MinHash); only texts that
/// share two of them in one band are compared piece by piece.
struct LikenessIndex {
  private struct Band: Hashable {
    let number: Int
    let first: UInt32
    let second: UInt32
  }

  private var bands: [Band: Int] = [:]
  private var pieces: [Int: Set<UInt32>] = [:]

  /// How much of two texts' pieces must be common.
  private static let threshold = 0.8
  private static let hashes = 8
  private static let shortest = 12

  /// Adds a text.
  ///
  /// - Returns: an earlier text that is nearly the same.
  mutating func add(_ text: String, at index: Int) -> Int? {
    let pieces = Self.pieces(of: text)
    guard pieces.count >= Self.shortest else { return nil }
    var least = [UInt32](repeating: .max, count: Self.hashes)
    for piece in pieces {
      var state = piece
      for position in 0..<Self.hashes {
        state = (state ^ (state >> 15)) &* 0x2C1B_3C6D &+ UInt32(position) &* 0x9E37_79B9
        state ^= state >> 13
        if state < least[position] { least[position] = state }
      }
    }
    var found: Int?
    for number in 0..<Self.hashes / 2 {
      let band = Band(number: number, first: least[2 * number], second: least[2 * number + 1])
      if let earlier = bands[band] {
        if found == nil, let other = self.pieces[earlier], Self.likeness(pieces, other) {
          found = earlier
        }
      } else {
        bands[band] = index
      }
    }
    self.pieces[index] = pieces
    return found
  }

  private static func likeness(_ left: Set<UInt32>, _ right: Set<UInt32>) -> Bool {
    let common =
      left.count < right.count
      ? left.count(where: right.contains) : right.count(where: left.contains)
    return Double(common) >= threshold * Double(left.count + right.count - common)
  }

  private static func pieces(of text: String) -> Set<UInt32> {
    var pieces: Set<UInt32> = []
    var first: UInt32 = 0
    var second: UInt32 = 0
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      pieces.insert((first &* 31 &+ second) &* 31 &* 31 &+ scalar.value &* 0x85EB_CA6B)
      first = second
      second = scalar.value
    }
    return pieces
  }
}
