import DelimitedText

/// Turns delimited text into records, shared by the formats that are made of lines and delimiters.
enum DelimitedRecords {
  static func read(_ source: SourceFile, delimiter: UInt8) -> RawList {
    let delimited = DelimitedText(lenient: source.bytes, delimiter: delimiter)
    var records: [RawRecord] = []
    records.reserveCapacity(delimited.records.count)
    for record in delimited.records {
      let cells = record.fields.map { cell($0, of: source) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      records.append(RawRecord(cells: cells, range: record.range))
    }
    // In tab-separated text a quotation mark is as a rule a character like others.
    let isStrict = delimiter != 0x09
    let diagnostics = delimited.faults.compactMap { fault -> Diagnostic? in
      switch fault {
      case .unclosedQuote(let offset) where isStrict:
        ReadingFault.unclosedQuote.diagnostic(at: offset..<offset + 1, in: source)
      case .textAfterQuote(let offset) where isStrict:
        ReadingFault.textAfterQuote.diagnostic(at: offset..<offset + 1, in: source)
      default: nil
      }
    }
    return RawList(source: source, records: records, diagnostics: diagnostics)
  }

  private static func cell(_ field: DelimitedText.Field, of source: SourceFile) -> RawCell {
    var text = MappedText()
    for piece in DelimitedText.pieces(of: field, in: source.bytes) {
      text.appendVerbatim(piece, of: source)
    }
    return RawCell(MarkupReader.read(text), range: field.range)
  }
}
