/// A name's cell parted into the name and the bureau that stands in brackets behind it.
struct NameCell {
  let name: MappedText
  let nameRange: Range<Int>
  let bureau: MappedText?
  let bureauRange: Range<Int>

  /// Parts a cell.
  ///
  /// - Parameters:
  ///   - cell: the cell of the name.
  ///   - brackets: those that the column's heading shows around the bureau; without them, 【…】 at
  ///     the end is taken.
  ///   - isParted: whether the bureau is to be looked for here; else the cell is all name.
  init(_ cell: RawCell, brackets: BracketPair?, isParted: Bool) {
    let text = cell.text
    guard isParted, let found = (brackets ?? .lenticular).last(in: text.bytes),
      brackets == .lenticular || found.whole.upperBound == text.bytes.count
    else {
      name = text
      nameRange = cell.range
      bureau = nil
      bureauRange = cell.range
      return
    }
    var name = text.slice(0..<found.whole.lowerBound).trimmed()
    let after = text.slice(found.whole.upperBound..<text.bytes.count).trimmed()
    // Text behind the bureau is part of the name; nothing of a cell is lost.
    if !after.isEmpty {
      if !name.isEmpty { name.append([0x20], for: nil) }
      name.append(after)
    }
    self.name = name
    bureau = text.slice(found.inner).trimmed()
    let brackets = text.sourceRange(of: found.whole) ?? cell.range
    bureauRange = brackets
    nameRange =
      after.isEmpty && brackets.lowerBound >= cell.range.lowerBound
      ? cell.range.lowerBound..<brackets.lowerBound : cell.range
  }
}
