/// Text that was decoded wrongly, somewhere in a file or throughout.
struct GarbledText {
  /// Whether most of the file is garbled: then one remark says all, and what else seems wrong with
  /// its rows is an echo.
  let isThroughout: Bool
  let diagnostics: [Diagnostic]

  private static let shown = 20

  init(in raw: RawList) {
    let source = raw.source
    // Where bytes could not be decoded here, that was said already.
    let hasDecodingFaults = raw.diagnostics.contains { $0.rule == "undecodable-bytes" }
    let found = raw.records.compactMap { record -> (record: RawRecord, kind: Mojibake)? in
      guard let kind = Mojibake.found(in: source.bytes[record.range]),
        kind != .replacements || !hasDecodingFaults
      else { return nil }
      return (record, kind)
    }
    isThroughout = found.count * 2 > raw.records.count
    let main = Self.mostFrequent(found.map(\.kind))
    let reported =
      isThroughout ? found.filter { $0.kind == main }.prefix(1) : found.prefix(Self.shown)
    diagnostics = reported.map { record, kind in
      kind.fault.diagnostic(
        at: record.range, in: source, programme: RowNumber(record.cells[0].text.text)?.text)
    }
  }

  private static func mostFrequent(_ kinds: [Mojibake]) -> Mojibake? {
    Mojibake.allCases.max { first, second in
      kinds.count { $0 == first } < kinds.count { $0 == second }
    }
  }
}
