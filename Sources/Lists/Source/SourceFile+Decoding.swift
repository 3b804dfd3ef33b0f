extension SourceFile {
  /// A file of text in whatever encoding it has, with what was lost on the way.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - name: what diagnostics call it.
  /// - Returns: the text, and the places that stood for nothing.
  /// - Throws: `ListError` where the file is too large, empty, or no text.
  package static func decoding(
    _ bytes: [UInt8], named name: String
  ) throws(ListError) -> (source: SourceFile, diagnostics: [Diagnostic]) {
    guard bytes.count <= ListReader.sizeLimit else {
      throw .tooLarge(file: name, bytes: bytes.count, limit: ListReader.sizeLimit)
    }
    if let kind = BinaryKind.of(bytes) { throw .binary(file: name, kind: kind.label) }
    guard let decoded = DecodedText(bytes) else {
      throw .undecodable(file: name, DecodedText.end(ofTextIn: bytes))
    }
    let source = SourceFile(name: name, encoding: decoded.encoding, bytes: decoded.bytes)
    return (source, EncodingFaults.diagnostics(of: decoded, in: source))
  }
}
