import DelimitedText

/// Turns delimited text into records, shared by the formats that are made of lines and delimiters.
enum DelimitedRecords {
  static func read(
    _ source: SourceFile, delimiter: UInt8, markup: MarkupReader.Treatment = .read
  ) -> RawList {
    let delimited = DelimitedText(lenient: source.bytes, delimiter: delimiter)
    var records: [RawRecord] = []
    records.reserveCapacity(delimited.records.count)
    for record in delimited.records {
      var cells = record.fields.prefix(RawRecord.mostCells - 1).map { cell($0, of: source, markup) }
      if record.fields.count > cells.count {
        cells.append(rest(of: record, from: cells.count, of: source, markup))
      }
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

  /// The last field, or all that no list has, as it stands.
  private static func rest(
    of record: DelimitedText.Record, from index: Int, of source: SourceFile,
    _ markup: MarkupReader.Treatment
  ) -> RawCell {
    let field = record.fields[index]
    guard record.fields.count > index + 1 else { return cell(field, of: source, markup) }
    let start = field.range.lowerBound - (field.isQuoted ? 1 : 0)
    let range = start..<max(start, record.range.upperBound)
    return RawCell(markup.plain(MappedText(range, of: source)), range: range)
  }

  private static func cell(
    _ field: DelimitedText.Field, of source: SourceFile, _ markup: MarkupReader.Treatment
  ) -> RawCell {
    var text = MappedText()
    for piece in DelimitedText.pieces(of: field, in: source.bytes) {
      text.appendVerbatim(piece, of: source)
    }
    return RawCell(markup.plain(text), range: field.range)
  }
}
