/// Text outside the table, reported one by one up to a bound: a page may have hundreds of lines.
struct OutsideText {
  private static let shown = 20
  private static let quoted = 40

  private var fields: [ListField] = []

  mutating func add(_ field: ListField) {
    if !PageFurniture.holds(field.text) { fields.append(field) }
  }

  func diagnostics(in source: SourceFile) -> [Diagnostic] {
    var diagnostics = fields.prefix(Self.shown).map { field in
      ReadingFault.textOutsideTable(Self.beginning(of: field.text)).diagnostic(
        at: field.span(in: source), in: source)
    }
    if fields.count > Self.shown {
      diagnostics.append(
        ReadingFault.moreTextOutsideTable(fields.count - Self.shown).diagnostic(
          at: fields[Self.shown].span(in: source), in: source))
    }
    return diagnostics
  }

  private static func beginning(of text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > quoted ? line.prefix(quoted) + "…" : line
  }
}
