/// A page, or a part of one, in which the list is one table or several.
enum HTMLReader: ListFormat {
  static func recognises(_ input: ListInput) -> Bool {
    guard let source = input.text, input.delimiter == nil else { return false }
    return HTMLTableScanner.holdsTable(source.bytes)
  }

  static func read(_ input: ListInput) throws(ListError) -> RawList {
    guard let source = input.text else { throw .binary(file: input.name, kind: nil) }
    var scanner = HTMLTableScanner(source)
    scanner.scan()
    return RawList(
      source: source.read(as: .html), records: scanner.records, diagnostics: [])
  }
}
