/// Reports text that was decoded wrongly: once for a file that is garbled throughout, else by line.
enum GarbledText {
  private static let shown = 20

  static func diagnostics(of raw: RawList) -> [Diagnostic] {
    let source = raw.source
    let found = raw.records.compactMap { record -> (RawRecord, Mojibake)? in
      Mojibake.found(in: source.bytes[record.range]).map { (record, $0) }
    }
    guard let (first, kind) = found.first else { return [] }
    if found.count * 2 > raw.records.count {
      return [kind.fault.diagnostic(at: first.range, in: source)]
    }
    return found.prefix(shown).map { record, kind in
      kind.fault.diagnostic(
        at: record.range, in: source, programme: RowNumber(record.cells[0].text.text)?.text)
    }
  }
}
