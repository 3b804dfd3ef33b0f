/// Comma- or semicolon-separated values, quoted by RFC 4180.
enum CSVReader: ListFormat {
  static func recognises(_ input: ListInput) -> Bool {
    input.delimiter.map { $0 != 0x09 } ?? false
  }

  static func marks(of input: ListInput) -> [UInt8] { input.delimiter.map { [$0] } ?? [] }

  static func read(_ input: ListInput) throws(ListError) -> RawList {
    guard let source = input.text, let delimiter = input.delimiter else {
      throw .binary(file: input.name, kind: nil)
    }
    return DelimitedRecords.read(source.read(as: .csv), delimiter: delimiter)
  }
}
