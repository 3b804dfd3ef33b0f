import Foundation
import Testing

@Suite("Contrast of the tokens")
struct ContrastTests {
  enum Scheme: String, CaseIterable, Sendable {
    case light, dark
  }

  /// A colour on a ground, and how much contrast its use asks for.
  struct Pair: Sendable, CustomTestStringConvertible {
    let colour: String
    let ground: String
    let least: Double

    var testDescription: String { "\(colour) on \(ground)" }
  }

  private static let text = 4.5
  private static let graphic = 3.0

  private static let pairs: [Pair] =
    ["ink", "ink-2", "link", "link-hover", "visited", "error", "knot"].flatMap { colour in
      ["paper", "surface"].map { Pair(colour: colour, ground: $0, least: text) }
    }
    + ["ink", "ink-2"].map { Pair(colour: $0, ground: "sunken", least: text) }
    + ["paper", "surface", "sunken"].map { Pair(colour: "edge", ground: $0, least: graphic) }
    + ["named", "covered"].flatMap { relation in
      ["paper", "\(relation)-ground"].map { Pair(colour: relation, ground: $0, least: text) }
    }
    + ["named", "covered"].map { Pair(colour: "ink", ground: "\($0)-ground", least: text) }
    + single

  private static let single: [Pair] = [
    Pair(colour: "possible", ground: "paper", least: text),
    Pair(colour: "ink", ground: "ramp-1", least: text),
    Pair(colour: "ink", ground: "ramp-2", least: text),
    Pair(colour: "ramp-ink-3", ground: "ramp-3", least: text),
    Pair(colour: "ramp-ink-4", ground: "ramp-4", least: text),
    Pair(colour: "ramp-ink-4", ground: "ramp-5", least: text),
    Pair(colour: "ink", ground: "mark", least: text),
    Pair(colour: "paper", ground: "link", least: text),
    Pair(colour: "focus-ink", ground: "focus", least: text),
    Pair(colour: "focus-ring", ground: "focus-gap", least: graphic),
    Pair(colour: "focus-ring", ground: "paper", least: graphic),
  ]

  @Test(
    "every pair of tokens has the contrast that its use asks for", arguments: Scheme.allCases, pairs
  )
  func contrast(scheme: Scheme, pair: Pair) throws {
    let tokens = try Self.tokens(scheme)
    let colour = try #require(tokens[pair.colour])
    let ground = try #require(tokens[pair.ground])
    let ratio = (max(colour, ground) + 0.05) / (min(colour, ground) + 0.05)
    #expect(ratio >= pair.least, "\(ratio)")
  }

  /// The luminance of each token.
  private static func tokens(_ scheme: Scheme) throws -> [String: Double] {
    let files = try PortalFiles.texts(in: "Resources/static/css", ending: "css")
    let sheet = files["tokens-\(scheme.rawValue).css"] ?? ""
    var tokens: [String: Double] = [:]
    for declaration in PortalFiles.stretches(in: sheet, from: "--", to: ";") {
      let parts = declaration.split(separator: ":").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2, parts[1].hasPrefix("#"),
        let colour = Int(parts[1].dropFirst(), radix: 16)
      else { continue }
      tokens[parts[0]] = luminance(of: colour)
    }
    return tokens
  }

  // WCAG 2.x: relative luminance.
  private static func luminance(of colour: Int) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double(colour >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
