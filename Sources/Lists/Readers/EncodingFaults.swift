/// Says what was lost when a file's bytes were turned into text.
enum EncodingFaults {
  private static let shown = 20

  static func diagnostics(of text: DecodedText, in source: SourceFile) -> [Diagnostic] {
    var diagnostics = text.faults.prefix(shown).map { fault in
      let kind: ReadingFault =
        fault.isCutOff
        ? .cutOffCharacter(at: fault.original.lowerBound)
        : .undecodableBytes(at: fault.original, encoding: text.encoding)
      return kind.diagnostic(at: fault.replacement, in: source)
    }
    if text.faults.count > shown {
      diagnostics.append(
        ReadingFault.moreUndecodableBytes(text.faults.count - shown)
          .diagnostic(at: text.faults[shown].replacement, in: source))
    }
    return diagnostics
  }
}
