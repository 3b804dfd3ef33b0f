import LocalGovernments

extension WordingParser {
  /// ①, ①②, 1., ア）: what follows belongs to these numbers.
  mutating func readEnumerator(at position: Int, before end: Int) -> Int? {
    var next = position
    while next < end,
      cell.has(.enumerator, at: next)
        || (next > position && next + 1 < end && cell.has(.comma, at: next)
          && cell.has(.enumerator, at: next + 1))
    {
      next += 1
    }
    if next == position, let last = listNumberEnd(from: position, before: end) { next = last }
    guard next > position else { return nil }
    startNumber(position..<next)
    return next
  }

  /// Puts what follows under a number.
  mutating func startNumber(_ range: Range<Int>) {
    enumerator = cell.text(range)
    lead = nil
    remarkStart = drafts.count
    pieces.append(.label(range))
  }

  /// 「1.」, 「２）」, 「ア 」 at the beginning of an item: a number, a kana or a letter that lists
  /// count with, and what parts it from the item.
  private func listNumberEnd(from position: Int, before end: Int) -> Int? {
    guard position == 0 || cell.has([.blank, .comma, .parenthesis], at: position - 1),
      let number = ordinalEnd(from: position, before: end), number < end
    else { return nil }
    if Self.numberMarks.contains(cell.scalars[number]) {
      let next = skippingSpaces(number + 1, before: end)
      return next < end && self.number(at: next, before: end) == nil ? number + 1 : nil
    }
    let next = skippingSpaces(number, before: end)
    // A kana right before a name may be the beginning of another word.
    guard next > number || self.number(at: position, before: number) != nil,
      mention(at: next) != nil
    else { return nil }
    return number
  }

  /// The end of a number of one or two digits, or of one kana or letter.
  func ordinalEnd(from position: Int, before end: Int) -> Int? {
    if let number = number(at: position, before: min(end, position + 3)),
      number.end - position < 3,
      Self.kanjiNumbers.isDisjoint(with: cell.scalars[position..<number.end])
    {
      return number.end
    }
    return position < end && Self.ordinals.contains(cell.scalars[position]) ? position + 1 : nil
  }

  private static let numberMarks: Set<Unicode.Scalar> = ["．", ".", ")", "）", "｡"]
  private static let ordinals = Set(
    "アイウエオカキクケコサシスセソタチツテトナニヌネノABCDEFGHabcdefghＡＢＣＤＥＦＧＨａｂｃｄｅｆｇｈ"
      .unicodeScalars)
  private static let kanjiNumbers = Set("一二三四五六七八九十百".unicodeScalars)

  // MARK: - References to notes

  /// ※1, ＊, 注2 behind a name: leads to a note elsewhere and says nothing itself.
  mutating func readReference(at position: Int, before end: Int) -> Int? {
    guard position > 0, !cell.has(.lineBreak, at: position - 1), !drafts.isEmpty,
      let next = referenceEnd(at: position, before: end)
    else { return nil }
    pieces.append(.label(position..<next))
    return next
  }

  /// The end of a reference to a note; what goes on with words is the note itself.
  func referenceEnd(at position: Int, before end: Int) -> Int? {
    guard position < end, let mark = referenceMark(at: position, before: end) else { return nil }
    var next = mark
    if let number = number(at: next, before: min(end, next + 2)) { next = number.end }
    while next < end, Self.superscripts.contains(cell.scalars[next]) { next += 1 }
    if next < end, cell.has(.closing, at: next) { next += 1 }
    guard next < end else { return next }
    if cell.has([.comma, .lineBreak, .parenthesis, .closing, .bullet], at: next)
      || cell.longest(of: Punctuation.conjunctions, at: next, before: end) != nil
    {
      return next
    }
    let item = skippingSpaces(next, before: end)
    guard next > mark, item > next else { return nil }
    return item == end || cell.has(.lineBreak, at: item) || mention(at: item) != nil ? next : nil
  }

  private func referenceMark(at position: Int, before end: Int) -> Int? {
    if cell.has(.note, at: position) || Self.superscripts.contains(cell.scalars[position]) {
      return position + 1
    }
    return cell.longest(of: Self.noteWords, at: position, before: end).map { position + $0 }
  }

  private static let noteWords = WordTable(["注", "註", "脚注"])
  private static let superscripts = Set("¹²³⁴⁵⁶⁷⁸⁹⁰".unicodeScalars)

  /// Whether a reference that no mark begins stands here: 注1, ².
  func beginsReferenceWord(at position: Int, before end: Int) -> Bool {
    switch cell.scalars[position] {
    case "注", "註", "脚", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹":
      referenceEnd(at: position, before: end) != nil
    default: false
    }
  }
}
