/// A format's section for numbers: what stands before and after the digits, and how many there are.
struct DigitPattern: Sendable {
  private var before = ""
  private var after = ""
  private var isGeneral = false
  private var leastWhole = 0
  private var leastDecimals = 0
  private var mostDecimals = 0
  private var isGrouped = false
  private var isPercent = false

  private enum Stage { case before, whole, decimals, after }

  /// Reads a section; `nil` where it holds more than one run of digits, or what is not understood.
  init?(_ tokens: [FormatTokens.Token]) {
    var stage = Stage.before
    var commas = 0
    for token in tokens {
      switch (token, stage) {
      case (.literal(let text), .before): before += text
      case (.literal(let text), _):
        stage = .after
        after += text
      case (.percent, _):
        if stage == .before { before += "%" } else { after += "%" }
        if stage != .before { stage = .after }
        isPercent = true
      case (.general, .before):
        isGeneral = true
        stage = .after
      case (.digit(let digit), .before), (.digit(let digit), .whole):
        stage = .whole
        // A comma between digits groups them; one after the last would scale the number.
        if commas > 0 { isGrouped = true }
        commas = 0
        if digit == "0" || leastWhole > 0 { leastWhole += 1 }
      case (.digit(let digit), .decimals):
        mostDecimals += 1
        if digit == "0" { leastDecimals = mostDecimals }
      case (.comma, .whole): commas += 1
      case (.point, .whole), (.point, .before): stage = .decimals
      default: return nil
      }
    }
    if commas > 0 || mostDecimals > 15 || leastWhole > 30 { return nil }
    hasDigits = stage != .before || isGeneral
  }

  private let hasDigits: Bool

  /// A number by this pattern; `nil` where it is too large for it.
  func text(of value: Double) -> String? {
    guard hasDigits else { return before }
    if isGeneral { return before + PlainNumber.text(of: value, "") + after }
    let scale = (0..<mostDecimals).reduce(isPercent ? 100.0 : 1) { product, _ in product * 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e15 else { return nil }
    var digits = String(Int(scaled))
    while digits.utf8.count < mostDecimals + leastWhole { digits = "0" + digits }
    if digits.utf8.count < mostDecimals {
      digits = String(repeating: "0", count: mostDecimals - digits.utf8.count) + digits
    }
    var whole = String(digits.dropLast(mostDecimals))
    var decimals = String(digits.suffix(mostDecimals))
    while decimals.utf8.count > leastDecimals, decimals.last == "0" { decimals.removeLast() }
    while whole.utf8.count > leastWhole, whole.first == "0" { whole.removeFirst() }
    if isGrouped { whole = Self.grouped(whole) }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + before + whole + (decimals.isEmpty ? "" : "." + decimals) + after
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }
}
