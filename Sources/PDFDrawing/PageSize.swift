/// How large a page is, in points of a seventy-second of an inch.
package struct PageSize: Sendable, Hashable {
  /// From left to right.
  package let width: Double
  /// From top to bottom.
  package let height: Double

  /// A4, standing.
  package static let a4Upright = PageSize(width: 595.28, height: 841.89)
  /// A4, lying.
  package static let a4Across = PageSize(width: 841.89, height: 595.28)
}

/// Why a PDF could not be made.
package enum DrawingError: Error, Sendable, Hashable {
  /// No font for Japanese is installed.
  case noFont
  /// The library that draws reports a failure, in its own words.
  case failed(String)
}
