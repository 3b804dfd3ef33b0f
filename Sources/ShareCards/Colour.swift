/// A colour of the site's light scheme.
struct Colour: Sendable {
  let red: Double
  let green: Double
  let blue: Double

  /// From `0xRRGGBB`.
  init(_ hex: UInt32) {
    red = Double(hex >> 16 & 0xFF) / 255
    green = Double(hex >> 8 & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
  }

  static let paper = Colour(0xFAF8F3)
  static let surface = Colour(0xFFFFFF)
  static let ink = Colour(0x1C2330)
  static let secondInk = Colour(0x4B5362)
  static let edge = Colour(0x767B85)
  static let named = Colour(0x1B4A8C)
  static let covered = Colour(0x2B6A55)
  static let coveredGround = Colour(0xE3F0EA)
  static let possible = Colour(0x7B5600)
  static let possibleGround = Colour(0xFBF0D6)
  static let knot = Colour(0xB23A2B)
  static let ramp = [0xFFFFFF, 0xDCE6F2, 0xB3CAE4, 0x7FA5CF, 0x4477AE, 0x1B4A8C].map {
    Colour($0)
  }
}
