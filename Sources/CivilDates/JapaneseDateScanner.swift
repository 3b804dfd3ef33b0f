/// Reads one date or fiscal year at one place of a text.
struct JapaneseDateScanner {
  let text: FoldedText
  var position: Int

  private static let letters: [Unicode.Scalar: JapaneseEra] = [
    "M": .meiji, "T": .taisho, "S": .showa, "H": .heisei, "R": .reiwa,
    "m": .meiji, "t": .taisho, "s": .showa, "h": .heisei, "r": .reiwa,
    "㍾": .meiji, "㍽": .taisho, "㍼": .showa, "㍻": .heisei, "㋿": .reiwa,
    "明": .meiji, "大": .taisho, "昭": .showa, "平": .heisei, "令": .reiwa,
  ]

  /// Whether a number or a letter may begin here, not in the middle of a longer one.
  var mayBegin: Bool {
    guard position > 0, let here = text[position], let before = text[position - 1] else {
      return true
    }
    if here.isDigit { return !before.isDigit }
    return !(here.isLatinLetter && before.isLatinLetter)
  }

  mutating func date() -> CivilDate? {
    guard let year = year() else { return nil }
    let isMarked = take("年")
    if isMarked { skipParenthesis() }
    skipSpaces()
    if isMarked {
      guard let month = number(upTo: 2), take("月") else { return nil }
      skipSpaces()
      guard let day = number(upTo: 2), take("日") else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    guard let separator = text[position], [".", "/", "-", "．", "・"].contains(separator) else {
      return nil
    }
    position += 1
    guard let month = number(upTo: 2), take(separator), let day = number(upTo: 2),
      text[position]?.isDigit != true
    else { return nil }
    _ = take("日")
    return CivilDate(year: year, month: month, day: day)
  }

  mutating func fiscalYear() -> Int? {
    if take("F"), take("Y") || take("y") {
      skipSpaces()
      return number(upTo: 4).flatMap { (1000...9999).contains($0) ? $0 : nil }
    }
    guard let year = year() else { return nil }
    guard take("年") else { return nil }
    skipParenthesis()
    return take("度") ? year : nil
  }

  /// A year: of an era, or of four digits; a second count in parentheses is skipped.
  private mutating func year() -> Int? {
    let start = position
    guard let era = era() else {
      guard let year = number(upTo: 4), position - start == 4, text[position]?.isDigit != true
      else {
        return nil
      }
      skipParenthesis()
      return year
    }
    skipSpaces()
    let count: Int? = take("元") ? 1 : number(upTo: 2)
    guard let count, count > 0 else { return nil }
    skipParenthesis()
    return era.firstYear + count - 1
  }

  private mutating func era() -> JapaneseEra? {
    for era in JapaneseEra.allCases where take(era.rawValue) { return era }
    guard let scalar = text[position], let era = Self.letters[scalar] else { return nil }
    position += 1
    if text[position] == "." { position += 1 }
    return era
  }

  private mutating func number(upTo digits: Int) -> Int? {
    var value: Int?
    var count = 0
    while count < digits, let digit = text[position], digit.isDigit {
      value = (value ?? 0) * 10 + Int(digit.value - 0x30)
      position += 1
      count += 1
    }
    return value
  }

  private mutating func skipParenthesis() {
    guard text[position] == "(" else { return }
    for length in 1...12 where text[position + length] == ")" {
      position += length + 1
      return
    }
  }

  private mutating func skipSpaces() {
    while text[position] == " " { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard text[position] == scalar else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    for (offset, scalar) in scalars.enumerated() where text[position + offset] != scalar {
      return false
    }
    position += scalars.count
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
  fileprivate var isLatinLetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}
