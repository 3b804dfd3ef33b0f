/// Joins rows that were broken over several lines, as pasting from a table does, and rows of a table
/// that are one programme because its number and name are merged over them.
///
/// A row with too few cells is joined with the lines right below it when together they have as many
/// cells as there are columns; anything else stays as it is.
struct RowMending {
  private let source: SourceFile
  private(set) var records: [RawRecord] = []
  private(set) var kinds: [RecordKind] = []
  private(set) var diagnostics: [Diagnostic] = []

  // A row broken more often than this is no row.
  private static let mostLines = 20

  init(_ raw: RawList, kinds original: [RecordKind], columns first: ColumnMap) {
    source = raw.source
    var columns = first
    var index = 0
    while index < raw.records.count {
      if case .headings(let map) = original[index] { columns = map }
      if case .row = original[index], raw.records[index].mark == .plain,
        let (joined, count) = Self.join(index, raw, original, columns)
      {
        records.append(joined)
        diagnostics.append(
          ReadingFault.brokenRow.diagnostic(
            at: joined.range, in: source,
            programme: RowNumber(joined.cells[0].text.text)?.text))
        kinds.append(.row)
        index += count
      } else if case .row = original[index], case .row? = kinds.last, let above = records.last,
        raw.records[index].goesOn(from: above, columns)
      {
        records[records.count - 1] = above.joined(byColumnsWith: raw.records[index])
        index += 1
      } else {
        records.append(raw.records[index])
        kinds.append(original[index])
        index += 1
      }
    }
  }

  private static func join(
    _ index: Int, _ raw: RawList, _ kinds: [RecordKind], _ columns: ColumnMap
  ) -> (RawRecord, Int)? {
    var joined = raw.records[index]
    var next = index + 1
    while joined.cells.count < columns.count, next < raw.records.count,
      next - index < mostLines, continues(next, raw, kinds, columns),
      joined.cells.count + raw.records[next].cells.count - 1 <= columns.count
    {
      joined = joined.joined(with: raw.records[next], in: raw.source)
      next += 1
    }
    return joined.cells.count == columns.count && next > index + 1 ? (joined, next - index) : nil
  }

  /// Whether a line can be the rest of the row above: no headings, no number of its own, and
  /// nothing but one line break between them.
  private static func continues(
    _ index: Int, _ raw: RawList, _ kinds: [RecordKind], _ columns: ColumnMap
  ) -> Bool {
    if case .headings = kinds[index] { return false }
    let record = raw.records[index]
    guard RowNumber(record.cells[0].text.text) == nil else { return false }
    let gap = raw.records[index - 1].range.upperBound..<record.range.lowerBound
    guard gap.count == 1 || raw.source.text(in: gap) == "\r\n" else { return false }
    return record.cells.count > 1 || HeadingLine(record.joinedText)?.isMarked != true
  }
}

extension RawRecord {
  /// This record with another, which goes on where this one's last cell breaks off.
  fileprivate func joined(with next: RawRecord, in source: SourceFile) -> RawRecord {
    guard let last = cells.last, let first = next.cells.first else { return self }
    let gap = last.range.upperBound..<first.range.lowerBound
    let cell = last.joined(with: first, lineBreak: gap)
    return RawRecord(
      cells: cells.dropLast() + [cell] + next.cells.dropFirst(),
      range: range.lowerBound..<next.range.upperBound, mark: mark)
  }

  /// Whether the record is one programme with the one above: what tells programmes apart, number and
  /// name, is merged over both.
  fileprivate func goesOn(from above: RawRecord, _ columns: ColumnMap) -> Bool {
    let telling = [ColumnRole.number, .name].compactMap(columns.column)
    return mark == .tableCell && above.mark == .tableCell && !telling.isEmpty
      && cells.count <= above.cells.count
      && telling.allSatisfy { cells.indices.contains($0) && cells[$0].isRepeated }
  }

  /// This record with the cells of another in which that one has something of its own, each as a
  /// further line of its column.
  fileprivate func joined(byColumnsWith next: RawRecord) -> RawRecord {
    var cells = cells
    for (column, cell) in next.cells.enumerated() where !cell.isRepeated && !cell.isEmpty {
      cells[column] =
        cells[column].isEmpty ? cell : cells[column].joined(with: cell, lineBreak: nil)
    }
    return RawRecord(cells: cells, range: range.lowerBound..<next.range.upperBound, mark: mark)
  }
}

extension RawCell {
  /// This cell with another's text on a new line, which stands for a stretch of the file if there is one.
  fileprivate func joined(with next: RawCell, lineBreak: Range<Int>?) -> RawCell {
    var text = plain.text
    text.append([0x0A], for: lineBreak)
    let offset = text.bytes.count
    text.append(next.plain.text)
    var joined = PlainCell(text: text, links: plain.links)
    joined.unknownTags = plain.unknownTags
    joined.links += next.plain.links.map { link in
      .init(
        address: link.address,
        label: link.label.lowerBound + offset..<link.label.upperBound + offset,
        element: link.element)
    }
    joined.unknownTags += next.plain.unknownTags.map {
      $0.lowerBound + offset..<$0.upperBound + offset
    }
    return RawCell(joined, range: range.lowerBound..<next.range.upperBound)
  }
}
