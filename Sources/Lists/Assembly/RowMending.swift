/// Joins rows that were broken over several lines, as pasting from a table does.
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
    var text = last.plain.text
    text.append([0x0A], for: last.range.upperBound..<first.range.lowerBound)
    let offset = text.bytes.count
    text.append(first.plain.text)
    var plain = PlainCell(text: text, links: last.plain.links)
    plain.unknownTags = last.plain.unknownTags
    plain.links += first.plain.links.map { link in
      .init(
        address: link.address,
        label: link.label.lowerBound + offset..<link.label.upperBound + offset,
        element: link.element)
    }
    plain.unknownTags += first.plain.unknownTags.map {
      $0.lowerBound + offset..<$0.upperBound + offset
    }
    let cell = RawCell(plain, range: last.range.lowerBound..<first.range.upperBound)
    return RawRecord(
      cells: cells.dropLast() + [cell] + next.cells.dropFirst(),
      range: range.lowerBound..<next.range.upperBound, mark: mark)
  }
}
