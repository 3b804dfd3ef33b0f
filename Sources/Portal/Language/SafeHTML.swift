/// Markup that may be printed as it is: the only type that templates put between triple braces.
///
/// Text gets in escaped; markup gets in only as a literal of this package's own source.
struct SafeHTML: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringInterpolation {
  private(set) var markup: String

  /// Nothing.
  static let empty = SafeHTML(text: "")

  /// Escapes a text.
  init(text: some StringProtocol) {
    markup = ""
    append(text: text)
  }

  init(stringLiteral value: String) { markup = value }

  init(stringInterpolation interpolation: Interpolation) { markup = interpolation.html }

  var description: String { markup }

  var isEmpty: Bool { markup.isEmpty }

  /// Adds a text, escaped.
  mutating func append(text: some StringProtocol) {
    markup.reserveCapacity(markup.utf8.count + text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }

  /// Adds markup.
  mutating func append(_ other: SafeHTML) { markup += other.markup }

  /// Literals stand as they are; what is interpolated is escaped unless it is markup already.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { html += literal }

    mutating func appendInterpolation(_ value: SafeHTML) { html += value.markup }

    mutating func appendInterpolation(_ value: String) { html += SafeHTML(text: value).markup }

    mutating func appendInterpolation(_ value: Int) { html += String(value) }
  }
}

extension SafeHTML {
  /// Pieces one after another.
  static func joined(_ pieces: some Sequence<SafeHTML>, separator: SafeHTML = .empty) -> SafeHTML {
    var result = SafeHTML.empty
    for (index, piece) in pieces.enumerated() {
      if index > 0 { result.append(separator) }
      result.append(piece)
    }
    return result
  }
}
