/// Where something stands in the file it came from, in the terms of that file.
public enum SourceSpan: Sendable, Hashable {
  /// A stretch of a text file.
  case text(TextSpan)
  /// A cell of a workbook: `A5` of the sheet named.
  case cell(sheet: String, cell: String)
  /// A box on a page of a PDF, in points from the top left corner.
  case page(Int, box: [Double])
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

extension SourceSpan: Codable {
  private enum Keys: String, CodingKey { case line, sheet, cell, page, box }

  /// Reads whichever of the three forms the keys show.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    if container.contains(.sheet) {
      self = .cell(
        sheet: try container.decode(String.self, forKey: .sheet),
        cell: try container.decode(String.self, forKey: .cell))
    } else if container.contains(.page) {
      self = .page(
        try container.decode(Int.self, forKey: .page),
        box: try container.decode([Double].self, forKey: .box))
    } else {
      self = .text(try TextSpan(from: decoder))
    }
  }

  /// Writes the form's own keys, as the machine-readable output promises.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let span):
      try span.encode(to: encoder)
    case .cell(let sheet, let cell):
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(sheet, forKey: .sheet)
      try container.encode(cell, forKey: .cell)
    case .page(let page, let box):
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(page, forKey: .page)
      try container.encode(box, forKey: .box)
    }
  }
}
