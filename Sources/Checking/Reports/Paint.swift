/// Colours for a terminal, or none where the output is not read on one.
package struct Paint: Sendable {
  /// How a stretch of text is painted.
  package enum Style: String, Sendable, CaseIterable {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case blue = "34"
    case green = "32"
    case dim = "2"
  }

  /// All that it puts into texts.
  package static let sequences =
    (Style.allCases.map(\.rawValue) + ["0"]).map { Array("\u{1B}[\($0)m".unicodeScalars) }

  /// Whether anything is painted.
  package let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  package func callAsFunction(_ text: String, _ style: Style) -> String {
    isOn ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
