/// Where something stands in the file it came from, in the terms of that file.
///
/// `SourceFile.span(of:)` makes spans of the bytes that were read, `SourceFile.range(of:)` leads back.
public enum SourceSpan: Sendable, Hashable {
  /// A stretch of a text file.
  case text(TextSpan)
  /// A cell of a workbook, or a stretch of its text.
  case cell(CellSpan)
  /// A box on a page.
  case page(PageSpan)
}

/// A stretch of text: for people in lines and characters, for machines in bytes.
public struct TextSpan: Sendable, Hashable, Codable {
  /// The line it begins in, from 1.
  public let line: Int
  /// The character of that line it begins at, from 1.
  public let column: Int
  /// How many characters it covers; a line break counts as one.
  public let length: Int
  /// Where it begins, in bytes of the text as UTF-8.
  public let byteOffset: Int
  /// How many bytes of UTF-8 it covers.
  public let byteLength: Int

  /// Makes a span from its measures.
  public init(line: Int, column: Int, length: Int, byteOffset: Int, byteLength: Int) {
    self.line = line
    self.column = column
    self.length = length
    self.byteOffset = byteOffset
    self.byteLength = byteLength
  }
}

/// A cell of a workbook, a stretch of its text, or several cells side by side.
public struct CellSpan: Sendable, Hashable {
  /// The sheet's name.
  public let sheet: String
  /// The cell as workbooks write it: `A5`; `A5:F5` for several; empty for the sheet itself.
  public let cell: String
  /// Whether the address that the cell leads to is meant, and not its text.
  public let isLink: Bool
  /// The stretch of the cell's own text, whose first character is line 1, column 1; `nil` for
  /// several cells.
  public let text: TextSpan?

  /// Makes a span.
  public init(sheet: String, cell: String, isLink: Bool = false, text: TextSpan? = nil) {
    self.sheet = sheet
    self.cell = cell
    self.isLink = isLink
    self.text = text
  }
}

/// A box on a page.
public struct PageSpan: Sendable, Hashable {
  /// The page, from 1.
  public let page: Int
  /// Left, top, right and bottom in points (1/72 inch) from the page's top left corner.
  public let box: [Double]
  /// The stretch of the text that was read from the file.
  public let text: TextSpan?

  /// Makes a span.
  public init(page: Int, box: [Double], text: TextSpan? = nil) {
    self.page = page
    self.box = box
    self.text = text
  }
}

extension SourceSpan: Codable {
  private enum Keys: String, CodingKey { case line, sheet, cell, part, page, box }

  /// Reads whichever of the three forms the keys show.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let text = container.contains(.line) ? try TextSpan(from: decoder) : nil
    if container.contains(.sheet) {
      self = .cell(
        CellSpan(
          sheet: try container.decode(String.self, forKey: .sheet),
          cell: try container.decode(String.self, forKey: .cell),
          isLink: container.contains(.part), text: text))
    } else if container.contains(.page) {
      self = .page(
        PageSpan(
          page: try container.decode(Int.self, forKey: .page),
          box: try container.decode([Double].self, forKey: .box), text: text))
    } else {
      self = .text(try text ?? TextSpan(from: decoder))
    }
  }

  /// Writes the form's own keys, as the machine-readable output promises.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    switch self {
    case .text(let span):
      try span.encode(to: encoder)
    case .cell(let span):
      try container.encode(span.sheet, forKey: .sheet)
      try container.encode(span.cell, forKey: .cell)
      if span.isLink { try container.encode("link", forKey: .part) }
      try span.text?.encode(to: encoder)
    case .page(let span):
      try container.encode(span.page, forKey: .page)
      try container.encode(span.box, forKey: .box)
      try span.text?.encode(to: encoder)
    }
  }
}
