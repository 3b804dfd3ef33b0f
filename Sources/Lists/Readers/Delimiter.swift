import DelimitedText

/// Finds the byte that stands between a text's cells.
enum Delimiter {
  static let candidates: [UInt8] = [0x09, 0x2C, 0x3B]
  // Headings stand near the top; a longer search would parse a large file three times.
  private static let sampleSize = 1 << 18

  /// The delimiter that a text shows: the one that cuts a line into a list's column headings, or
  /// else, if there are no headings, the one that cuts most lines into the same number of cells.
  static func shown(by source: SourceFile, columns: ColumnMapping? = nil) -> UInt8? {
    let sample = Array(source.bytes.prefix(sampleSize))
    let file =
      sample.count == source.bytes.count
      ? source : SourceFile(name: source.name, encoding: source.encoding, bytes: sample)
    var best: (delimiter: UInt8, rows: Int)?
    for delimiter in candidates where sample.contains(delimiter) {
      let records = DelimitedRecords.read(file, delimiter: delimiter).records
      if records.contains(where: { ColumnMap(headings: $0, by: columns) != nil }) {
        return delimiter
      }
      let rows = records.count { record in
        guard let width = columns?.width else {
          return record.cells.count >= 4 && RowNumber(record.cells[0].text.text) != nil
        }
        return record.cells.count >= width
      }
      if rows > best?.rows ?? 0 { best = (delimiter, rows) }
    }
    return best?.delimiter
  }
}
