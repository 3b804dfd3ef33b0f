/// Reads a published list, in whatever format and encoding it comes.
///
/// ```swift
/// let document = try ListReader.read(bytes, named: "list.txt")
/// for section in document.sections { print(section.theme, section.rows.count) }
/// ```
///
/// Only a file that is no list at all is an error. What cannot be read within a list becomes a
/// diagnostic of the document, and its text is kept.
public struct ListReader: Sendable {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 100 << 20

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - name: what diagnostics call the file: a path, or `-` for standard input.
  /// - Returns: the list, with what was found while reading it.
  /// - Throws: `ListError` when the file is no list.
  public static func read(_ bytes: [UInt8], named name: String) throws(ListError) -> ListDocument {
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(file: name, bytes: bytes.count, limit: sizeLimit)
    }
    guard !bytes.isEmpty else { throw .empty(file: name) }
    if let kind = BinaryKind.of(bytes) { throw .binary(file: name, kind: kind.label) }
    guard let decoded = DecodedText(bytes) else { throw .undecodable(file: name) }
    let source = SourceFile(name: name, encoding: decoded.encoding, bytes: decoded.bytes)
    guard !WhiteSpace.trimmed(source.bytes, 0..<source.bytes.count).isEmpty else {
      throw .empty(file: name)
    }
    let input = ListInput(
      name: name, bytes: bytes, text: source, delimiter: Delimiter.shown(by: source))
    guard let format = ListFormats.all.first(where: { $0.recognises(input) }) else {
      throw .binary(file: name, kind: nil)
    }
    var raw = try format.read(input)
    raw.diagnostics += EncodingFaults.diagnostics(of: decoded, in: source)
    return try ListAssembler.assemble(raw)
  }
}
