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
  /// How many lines a text may have: as many as Excel's sheets have rows.
  public static let mostLines = 1 << 20
  /// How many cells a text may have.
  public static let mostCells = 4_000_000

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - name: what diagnostics call the file: a path, or `-` for standard input.
  ///   - columns: what a person says of the columns, where their headings do not say it.
  /// - Returns: the list, with what was found while reading it.
  /// - Throws: `ListError` when the file is no list, or has no column of which a person speaks.
  public static func read(
    _ bytes: [UInt8], named name: String, columns: ColumnMapping? = nil
  ) throws(ListError) -> ListDocument {
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(file: name, bytes: bytes.count, limit: sizeLimit)
    }
    guard !bytes.isEmpty else { throw .empty(file: name) }
    let kind = BinaryKind.of(bytes)
    let decoded = kind == nil ? DecodedText(bytes) : nil
    let source = decoded.map { SourceFile(name: name, encoding: $0.encoding, bytes: $0.bytes) }
    if let text = source?.bytes, WhiteSpace.trimmed(text, 0..<text.count).isEmpty {
      throw .empty(file: name)
    }
    let input = ListInput(
      name: name, bytes: bytes, text: source,
      delimiter: source.flatMap { Delimiter.shown(by: $0, columns: columns) }, columns: columns)
    guard let format = ListFormats.all.first(where: { $0.recognises(input) }) else {
      throw kind.map { .binary(file: name, kind: $0.label) }
        ?? .undecodable(file: name, DecodedText.end(ofTextIn: bytes))
    }
    try format.refuseExcess(in: input)
    var raw = try format.read(input)
    raw.columns = columns
    for index in raw.records.indices where raw.records[index].cells.count > RawRecord.mostCells {
      raw.records[index] = raw.records[index].narrowed()
    }
    if let decoded { raw.diagnostics += EncodingFaults.diagnostics(of: decoded, in: raw.source) }
    return try ListAssembler.assemble(raw)
  }
}
