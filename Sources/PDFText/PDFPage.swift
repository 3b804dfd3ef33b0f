/// A page of a PDF: its words and ruled lines, in points from its top left corner.
public struct PDFPage: Sendable {
  /// Its place in the file, from 1.
  public let number: Int
  /// Its width in points.
  public let width: Double
  /// Its height in points.
  public let height: Double
  /// Its words as the file draws them; a run of Japanese without a gap is one word.
  public var words: [PDFWord]
  /// Its ruled lines and the edges of its coloured areas.
  public internal(set) var rules: [PDFRule]
  /// Whether nothing is drawn on it at all.
  public internal(set) var isBlank = false
}

/// A run of characters without a gap, on one line.
public struct PDFWord: Sendable, Hashable {
  /// The characters.
  public let text: String
  /// The box around them.
  public let box: PDFBox
  /// The web address that they lead to; `nil` where they lead nowhere.
  public internal(set) var address: String?

  /// Makes a word.
  public init(text: String, box: PDFBox, address: String? = nil) {
    self.text = text
    self.box = box
    self.address = address
  }
}

/// A box on a page, in points from the page's top left corner.
public struct PDFBox: Sendable, Hashable {
  /// The left, top, right and bottom edge.
  public var x0, y0, x1, y1: Double

  /// Makes a box from its edges.
  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  /// The middle between top and bottom.
  public var middle: Double { (y0 + y1) / 2 }
  /// The middle between left and right.
  public var centre: Double { (x0 + x1) / 2 }
  /// The height.
  public var height: Double { y1 - y0 }

  /// The smallest box around this and another.
  public func union(_ other: PDFBox) -> PDFBox {
    PDFBox(
      x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }
}

/// A straight line along an axis: a table's rule, or an edge between two colours.
public struct PDFRule: Sendable, Hashable {
  /// Which way it runs.
  public enum Axis: Sendable, Hashable { case horizontal, vertical }

  /// Which way it runs.
  public let axis: Axis
  /// Where it stands: y of a horizontal line, x of a vertical one.
  public var position: Double
  /// Where it begins: x of a horizontal line, y of a vertical one.
  public var start: Double
  /// Where it ends.
  public var end: Double
}
