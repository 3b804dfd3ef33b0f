extension RawRecord {
  /// The whole record as a field: its text as it stands, the delimiters between its cells included.
  func field(in source: SourceFile) -> ListField {
    MappedText(range, of: source).field(cell: range)
  }

  /// The record as a field without its markup: the text of its only filled cell, or of all, with
  /// tabs between.
  func plainField(in source: SourceFile) -> ListField {
    var text = MappedText()
    for cell in cells where !cell.isEmpty {
      if !text.isEmpty { text.append([0x09], for: nil) }
      text.append(cell.text)
    }
    return text.field(cell: range)
  }

  /// Its cells' texts as one line.
  var joinedText: String {
    cells.lazy.filter { !$0.isEmpty }.map(\.text.text).joined(separator: " ")
  }
}
