package import Lists

/// Where the bytes of a participants' cell stand: in its file, or in the cell alone.
package struct CellPlaces: Sendable {
  private enum Ground {
    case file(ListField, SourceFile)
    case text(SourceFile)
  }

  private let ground: Ground

  /// Places in the file that the cell was read from.
  package init(of field: ListField, in source: SourceFile) { ground = .file(field, source) }

  /// Places in the cell's own text, whose first character is line 1, column 1.
  package init(ofText text: String) {
    ground = .text(SourceFile(name: "-", encoding: .utf8, bytes: Array(text.utf8)))
  }

  package func span(of range: Range<Int>) -> SourceSpan {
    switch ground {
    case .file(let field, let source): field.span(of: range, in: source)
    case .text(let source): source.span(of: range)
    }
  }
}
