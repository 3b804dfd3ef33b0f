/// The list as it is published, and tab-separated values: lines, and tabs between cells.
enum TextReader: ListFormat {
  static func recognises(_ input: ListInput) -> Bool { input.text != nil }

  static func marks(of input: ListInput) -> [UInt8] { [0x09] }

  static func read(_ input: ListInput) throws(ListError) -> RawList {
    guard let source = input.text else { throw .binary(file: input.name, kind: nil) }
    return DelimitedRecords.read(source, delimiter: 0x09)
  }
}
