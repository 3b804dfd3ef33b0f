import PDFDrawing

/// The sizes and colours of a brief: the list's words in Mincho, ours in Gothic.
enum BriefType {
  static let small = TypeStyle(size: 7.6, leading: 1.4)
  static let above = TypeStyle(size: 9, leading: 1.4)
  static let heading = TypeStyle(size: 19, isBold: true, leading: 1.3)
  static let officialHeading = TypeStyle(size: 17.5, face: .mincho, leading: 1.35)
  static let lead = TypeStyle(size: 11.5, isBold: true, leading: 1.5)
  static let section = TypeStyle(size: 10.5, isBold: true, leading: 1.4)
  static let ours = TypeStyle(size: 9, leading: 1.45)
  static let official = TypeStyle(size: 9.6, face: .mincho, leading: 1.36)
  static let quiet = TypeStyle(size: 8, leading: 1.4)

  static let ink = Ink(hex: 0x1C2330)
  static let quietInk = Ink(hex: 0x4B5362)
  static let link = Ink(hex: 0x1B4A8C)
  static let edge = Ink(hex: 0x767B85)
  static let hairline = Ink(hex: 0xC9C4B8)

  static func style(of voice: Brief.Cell.Voice) -> TypeStyle {
    switch voice {
    case .official: official
    case .ours: ours
    case .quiet: quiet
    }
  }
}

extension Brief.Mark {
  /// The colour that goes with the mark; the form alone must do in grey.
  var ink: Ink {
    switch self {
    case .named: BriefType.link
    case .covered: Ink(hex: 0x2B6A55)
    case .possible: Ink(hex: 0x7B5600)
    case .issuer, .none: BriefType.ink
    }
  }

  static let width = 24.0

  /// Draws the cord in its form, its middle at a height.
  func draw(on canvas: PDFCanvas, x: Double, middle y: Double) {
    let line = 1.1
    func strand(_ offset: Double, to end: Double, dash: Double? = nil) {
      canvas.rule(
        from: (x, y + offset), to: (x + end, y + offset), width: line, ink: ink, dash: dash)
    }
    switch self {
    case .named:
      strand(-1.2, to: 14)
      strand(1.2, to: 14)
      canvas.circle(x: x + 16.6, y: y, radius: 2.6, ink: ink)
    case .covered:
      strand(0, to: 14)
      canvas.circle(x: x + 16.4, y: y, radius: 2.1, line: line, ink: ink)
    case .possible: strand(0, to: 19, dash: 2.4)
    case .issuer:
      strand(0, to: 13)
      canvas.fill(x: x + 13, y: y - 2.8, width: 5.6, height: 5.6, ink: ink)
    case .none: break
    }
  }
}
