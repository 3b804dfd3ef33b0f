/// The JSON that Renkei writes: an object with `edition` and `programmes`, as `renkei read --json` and
/// `renkei export` print it, and as lists are converted to it.
enum JSONReader: ListFormat {
  static func recognises(_ input: ListInput) -> Bool {
    guard let bytes = input.text?.bytes else { return false }
    return bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
      && bytes.firstRange(of: Array("\"programmes\"".utf8)) != nil
  }

  static func marks(of input: ListInput) -> [UInt8] { [UInt8(ascii: ",")] }

  static func read(_ input: ListInput) throws(ListError) -> RawList {
    guard let text = input.text else { throw .binary(file: input.name, kind: nil) }
    let source = text.read(as: .json)
    let root: JSONNode
    do throws(JSONFault) {
      root = try JSONScanner.read(source.bytes, keys: JSONScanner.listKeys)
    } catch {
      throw .noTable(file: input.name)
    }
    return RawList(source: source, records: JSONList(root).records, diagnostics: [])
  }
}
