/// A text as scalars, full-width letters, digits and signs made narrow, each with its place.
struct FoldedText {
  let scalars: [Unicode.Scalar]
  /// The byte offset of each scalar in the text as UTF-8, and the text's length at the end.
  let offsets: [Int]

  init(_ text: some StringProtocol) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(Self.fold(scalar))
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  subscript(index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    default: scalar
    }
  }
}
