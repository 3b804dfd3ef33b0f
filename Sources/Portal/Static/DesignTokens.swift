import Foundation

/// The colours of a scheme, as its style sheet has them.
struct DesignTokens: Sendable {
  /// The colours by name, without the dashes: `ink`, `#1c2330`.
  let colours: [String: String]

  /// Reads the declarations of a file of tokens.
  init(file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let declaration = #/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/#
    colours = Dictionary(
      text.matches(of: declaration).map { (String($0.1), String($0.2)) },
      uniquingKeysWith: { _, last in last })
  }

  /// The contrast of two colours by WCAG 2; `nil` where one of them is not in the scheme.
  func contrast(of colour: String, on ground: String) -> Double? {
    guard let one = luminance(of: colour), let other = luminance(of: ground) else { return nil }
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(of name: String) -> Double? {
    guard let digits = colours[name]?.dropFirst(), let colour = Int(digits, radix: 16) else {
      return nil
    }
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double(colour >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
