import LocalGovernments

extension WordingParser {
  /// 「ほか69自治体」: a number of governments that are not named.
  mutating func readCount(at position: Int, before end: Int) -> Int? {
    var next = position
    if let length = cell.longest(of: OpenWords.others, at: position, before: end) {
      next = skippingSpaces(position + length, before: end)
      // 「ほか、」 may have a comma before the number.
      if next < end, cell.has(.comma, at: next) {
        next = skippingSpaces(next + 1, before: end)
      }
    }
    if let tally = tally(at: next, before: end) {
      let unit = skippingSpaces(tally.end, before: end)
      if let length = cell.longest(of: Self.units, at: unit, before: end),
        canEndItem(at: unit + length, before: end)
      {
        let last = unit + length
        appendCount(tally.value, possible: context.members(of: .all, in: .nation), position..<last)
        return last
      }
      if let last = readBareTally(at: position, from: next, before: end) { return last }
    }
    return readCountedClass(at: position, from: next, before: end)
  }

  private mutating func readCountedClass(at position: Int, from start: Int, before end: Int) -> Int?
  {
    // 「ほか」 reaches beyond what stands before it, so that its scope is not the one before.
    let scopeBefore = lastScope
    if start > position { lastScope = nil }
    defer { lastScope = scopeBefore }
    guard let phrase = classPhrase(at: start, scope: nil, before: end), let number = phrase.number,
      canEndItem(at: phrase.end, before: end)
    else { return nil }
    let scope = phrase.scope ?? .nation
    appendCount(
      number, possible: context.members(of: phrase.noun.extent(in: scope), in: scope),
      position..<phrase.end)
    return phrase.end
  }

  private mutating func appendCount(_ number: Int, possible: GovernmentSet, _ range: Range<Int>) {
    var draft = Draft(range: range, kind: .count, isOpen: true)
    draft.count = number
    draft.possible = possible
    append(draft)
  }

  /// Units that count governments and others alike.
  static let units = WordTable(["団体", "都市", "会員", "機関", "か所", "箇所"])

  /// A number in half-width, full-width or kanji digits.
  func number(at position: Int, before end: Int) -> (value: Int, end: Int)? {
    var next = position
    var value = 0
    var digits = 0
    while next < end, digits < 7 {
      let scalar = cell.scalars[next]
      if let digit = Self.digit(scalar) {
        value = value * 10 + digit
        digits += 1
      } else if digits > 0, scalar == "," || scalar == "，",
        hasThreeDigits(at: next + 1, before: end)
      {
        // A thousands separator.
      } else {
        break
      }
      next += 1
    }
    if digits > 0 { return (value, next) }
    return kanjiNumber(at: position, before: end)
  }

  private func hasThreeDigits(at position: Int, before end: Int) -> Bool {
    position + 3 <= end
      && (position..<position + 3).allSatisfy { Self.digit(cell.scalars[$0]) != nil }
      && (position + 3 == end || Self.digit(cell.scalars[position + 3]) == nil)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  /// 二十三, 百二: up to 999.
  private func kanjiNumber(at position: Int, before end: Int) -> (value: Int, end: Int)? {
    var next = position
    var total = 0
    var digit = 0
    while next < end, next - position < 6 {
      if let value = Self.kanjiDigits[cell.scalars[next]] {
        digit = value
      } else if let unit = Self.kanjiUnits[cell.scalars[next]] {
        total += max(digit, 1) * unit
        digit = 0
      } else {
        break
      }
      next += 1
    }
    return next > position ? (total + digit, next) : nil
  }

  private static let kanjiDigits: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let kanjiUnits: [Unicode.Scalar: Int] = ["十": 10, "百": 100]
}
