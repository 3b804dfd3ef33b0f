/// How a text is set.
package struct TypeStyle: Sendable, Hashable {
  /// A kind of face. The first of its families that is installed is used, the next has what the
  /// first lacks.
  package enum Face: String, Sendable, Hashable {
    case gothic = "BIZ UDPGothic, Noto Sans CJK JP, sans-serif"
    case mincho = "BIZ UDPMincho, Noto Serif CJK JP, serif"
  }

  /// The size in points.
  package let size: Double
  package var isBold: Bool
  package var isCentred: Bool
  package var face: Face
  /// The height of a line, as a multiple of the size.
  package var leading: Double

  /// Makes a style; Japanese is read with more space between its lines than Latin.
  package init(
    size: Double, isBold: Bool = false, isCentred: Bool = false, face: Face = .gothic,
    leading: Double = 1.28
  ) {
    self.size = size
    self.isBold = isBold
    self.isCentred = isCentred
    self.face = face
    self.leading = leading
  }
}

/// A colour of ink, each part from 0 to 1.
package struct Ink: Sendable, Hashable {
  package let red: Double
  package let green: Double
  package let blue: Double

  /// Makes a colour.
  package init(_ red: Double, _ green: Double, _ blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Makes a grey; 0 is black.
  package init(grey: Double) { self.init(grey, grey, grey) }

  /// Makes a colour from a number such as 0x1B4A8C.
  package init(hex: Int) {
    self.init(
      Double(hex >> 16 & 0xFF) / 255, Double(hex >> 8 & 0xFF) / 255, Double(hex & 0xFF) / 255)
  }

  /// The ink of text.
  package static let text = Ink(grey: 0.1)
  /// The ink of a text that leads somewhere.
  package static let link = Ink(0.02, 0.27, 0.68)
  /// The ink of the lines of a table.
  package static let rule = Ink(grey: 0.35)
}
