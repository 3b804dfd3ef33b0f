/// How a number is shown: as a day, by a pattern of digits, or plainly.
enum NumberFormat: Sendable {
  case general
  /// A day, a time of day, or both.
  case date(hasDay: Bool, hasTime: Bool)
  /// The patterns for numbers above, below and at zero.
  case patterns([DigitPattern])

  /// Reads a format's code; one that is beyond reading shows numbers plainly.
  init(_ code: String) {
    let sections = FormatTokens.sections(of: code)
    guard let first = sections.first else {
      self = .general
      return
    }
    if let date = Self.date(first) {
      self = date
      return
    }
    let patterns = sections.prefix(3).map { DigitPattern($0) }
    let read = patterns.compactMap { $0 }
    self = read.count == patterns.count ? .patterns(read) : .general
  }

  /// The formats that need no code, of which Japanese Excel has some of its own.
  init(builtIn identifier: Int) {
    switch identifier {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date(hasDay: true, hasTime: false)
    case 18...21, 32...35, 45...47, 55, 56: self = .date(hasDay: false, hasTime: true)
    case 22: self = .date(hasDay: true, hasTime: true)
    default: self = Self.builtIn[identifier].map { NumberFormat($0) } ?? .general
    }
  }

  private static let builtIn = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0;-#,##0",
    38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
  ]

  /// A number as it is shown; the text itself where it is no number.
  func text(of raw: String, from1904: Bool) -> (text: String, isDate: Bool) {
    guard let value = Double(raw), value.isFinite else { return (raw, false) }
    switch self {
    case .general: return (PlainNumber.text(of: value, raw), false)
    case .date(let hasDay, let hasTime):
      guard let date = SerialDate(value, from1904: from1904) else {
        return (PlainNumber.text(of: value, raw), false)
      }
      return (date.text(hasDay: hasDay, hasTime: hasTime), true)
    case .patterns(let patterns):
      let index = value < 0 && patterns.count > 1 ? 1 : value == 0 && patterns.count > 2 ? 2 : 0
      let shown = index == 1 ? -value : value
      return (patterns[index].text(of: shown) ?? PlainNumber.text(of: value, raw), false)
    }
  }

  /// A code that has letters of days and times, and no digits.
  private static func date(_ tokens: [FormatTokens.Token]) -> NumberFormat? {
    var hasDay = false
    var hasTime = false
    var months = false
    for token in tokens {
      switch token {
      case .letter("y"), .letter("d"), .letter("e"), .letter("g"), .letter("b"): hasDay = true
      case .letter("h"), .letter("s"), .elapsed: hasTime = true
      case .letter("m"): months = true
      case .general: return nil
      default: break
      }
    }
    guard hasDay || hasTime || months else { return nil }
    // `m` is a month, or minutes beside hours or seconds.
    return .date(hasDay: hasDay || (months && !hasTime), hasTime: hasTime)
  }
}
