/// A text as it is compared: without white space, letters narrow and small.
struct ComparableText: Hashable {
  let scalars: [UInt32]

  init(_ text: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      scalars.append(Self.fold(scalar.value))
    }
    self.scalars = scalars
  }

  private init(scalars: [UInt32]) { self.scalars = scalars }

  var isEmpty: Bool { scalars.isEmpty }

  /// The text's pairs of neighbouring scalars, hashed and sorted; a lone scalar stands for itself.
  var pairs: [UInt32] {
    guard scalars.count > 1 else { return scalars }
    return zip(scalars, scalars.dropFirst()).map { Self.pair($0, $1) }.sorted()
  }

  /// The text without what stands in brackets, and each bracket's inside.
  var parts: [ComparableText] {
    var outside: [UInt32] = []
    var parts: [ComparableText] = []
    var inside: [UInt32] = []
    var depth = 0
    for scalar in scalars {
      if Self.opening.contains(scalar) {
        depth += 1
      } else if Self.closing.contains(scalar), depth > 0 {
        depth -= 1
        if depth == 0 {
          parts.append(ComparableText(scalars: inside))
          inside = []
        }
      } else if depth > 0 {
        inside.append(scalar)
      } else {
        outside.append(scalar)
      }
    }
    return ([ComparableText(scalars: outside)] + parts).filter { $0.scalars.count > 2 }
  }

  private static let opening = Set("(「『【〈《[｢".unicodeScalars.map(\.value))
  private static let closing = Set(")」』】〉》]｣".unicodeScalars.map(\.value))

  private static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xFF01...0xFF5E: fold(value - 0xFEE0)
    case 0x41...0x5A: value + 0x20
    case 0x301C: 0x7E
    case 0xFF65: 0x30FB
    case 0x2010...0x2015, 0x2212: 0x2D
    default: value
    }
  }

  private static func pair(_ left: UInt32, _ right: UInt32) -> UInt32 {
    (left &* 0x9E37_79B1) ^ (right &* 0x85EB_CA77 &+ 0x1656_67B1)
  }
}

/// A running hash (FNV-1a over words), the same in every run.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01B3
    value ^= value >> 29
  }

  mutating func add(_ text: ComparableText) {
    for scalar in text.scalars { add(UInt64(scalar)) }
    add(UInt64.max)
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(UInt64(byte)) }
    add(UInt64.max)
  }
}
