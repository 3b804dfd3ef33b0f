import GRDB
import Lists

/// A source span as nine columns, of which those of its form are filled.
enum SpanColumns {
  static let count = 9

  static func values(of span: SourceSpan) -> [(any DatabaseValueConvertible)?] {
    switch span {
    case .text(let span):
      values(of: span) + [nil, nil, nil, nil]
    case .cell(let span):
      values(of: span.text) + [span.sheet, span.cell + (span.isLink ? linkMark : ""), nil, nil]
    case .page(let span):
      values(of: span.text)
        + [nil, nil, span.page, span.box.map { "\($0)" }.joined(separator: " ")]
    }
  }

  /// Reads the span whose columns begin at that index; `nil` where no form is whole.
  static func span(in row: Row, from index: Int) -> SourceSpan? {
    let text = text(in: row, from: index)
    if let sheet = row[index + 5] as String?, let cell = row[index + 6] as String? {
      let isLink = cell.hasSuffix(linkMark)
      return .cell(
        CellSpan(
          sheet: sheet, cell: isLink ? String(cell.dropLast(linkMark.count)) : cell,
          isLink: isLink, text: text))
    }
    if let page = row[index + 7] as Int?, let box = row[index + 8] as String? {
      return .page(
        PageSpan(
          page: page, box: box.split(separator: " ").compactMap { Double($0) }, text: text))
    }
    return text.map(SourceSpan.text)
  }

  // Behind a cell's name where the address that it leads to is meant.
  private static let linkMark = "#link"

  private static func values(of span: TextSpan?) -> [(any DatabaseValueConvertible)?] {
    [span?.line, span?.column, span?.length, span?.byteOffset, span?.byteLength]
  }

  private static func text(in row: Row, from index: Int) -> TextSpan? {
    guard let line = row[index] as Int?, let column = row[index + 1] as Int?,
      let length = row[index + 2] as Int?, let byteOffset = row[index + 3] as Int?,
      let byteLength = row[index + 4] as Int?
    else { return nil }
    return TextSpan(
      line: line, column: column, length: length, byteOffset: byteOffset, byteLength: byteLength)
  }
}
