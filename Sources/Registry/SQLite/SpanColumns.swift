import GRDB
import Lists

/// A source span as nine columns, of which those of its own form are filled.
enum SpanColumns {
  static let count = 9

  static func values(of span: SourceSpan) -> [(any DatabaseValueConvertible)?] {
    switch span {
    case .text(let span):
      [span.line, span.column, span.length, span.byteOffset, span.byteLength, nil, nil, nil, nil]
    case .cell(let sheet, let cell):
      [nil, nil, nil, nil, nil, sheet, cell, nil, nil]
    case .page(let page, let box):
      [nil, nil, nil, nil, nil, nil, nil, page, box.map { "\($0)" }.joined(separator: " ")]
    }
  }

  /// Reads the span whose columns begin at that index; `nil` where no form is whole.
  static func span(in row: Row, from index: Int) -> SourceSpan? {
    if let line = row[index] as Int? {
      guard let column = row[index + 1] as Int?, let length = row[index + 2] as Int?,
        let byteOffset = row[index + 3] as Int?, let byteLength = row[index + 4] as Int?
      else { return nil }
      return .text(
        TextSpan(
          line: line, column: column, length: length, byteOffset: byteOffset,
          byteLength: byteLength))
    }
    if let sheet = row[index + 5] as String?, let cell = row[index + 6] as String? {
      return .cell(sheet: sheet, cell: cell)
    }
    if let page = row[index + 7] as Int?, let box = row[index + 8] as String? {
      return .page(page, box: box.split(separator: " ").compactMap { Double($0) })
    }
    return nil
  }
}
