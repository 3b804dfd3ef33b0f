/// A page, or a part of one, in which the list is one table or several.
enum HTMLReader: ListFormat {
  static func recognises(_ input: ListInput) -> Bool {
    // A page says at its front that it is one, whatever commas its cells hold.
    guard let source = input.text, input.delimiter == nil || beginsPage(source.bytes) else {
      return false
    }
    return HTMLTableScanner.holdsTable(source.bytes)
  }

  static func marks(of input: ListInput) -> [UInt8] { [UInt8(ascii: "<")] }

  static func read(_ input: ListInput) throws(ListError) -> RawList {
    guard let source = input.text else { throw .binary(file: input.name, kind: nil) }
    var scanner = HTMLTableScanner(source)
    scanner.scan()
    return RawList(
      source: source.read(as: .html), records: scanner.records, diagnostics: [])
  }

  private static func beginsPage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64).drop { $0 <= 0x20 }
    let beginning = String(decoding: start.prefix(14), as: UTF8.self).lowercased()
    return beginning.hasPrefix("<!doctype html") || beginning.hasPrefix("<html")
  }
}
