/// The code of a local government: five digits of JIS X 0401 (prefecture) and JIS X 0402
/// (municipality), to which 全国地方公共団体コード adds a check digit.
///
/// A prefecture's code ends in 000. Source: 総務省「全国地方公共団体コード」.
public struct LocalGovernmentCode: Hashable, Comparable, Sendable {
  /// The five digits as a number: 13000 for 東京都, 1100 for 札幌市.
  public let number: Int

  /// Makes a code from its five digits read as a number; `nil` outside 01000 to 47999.
  public init?(number: Int) {
    guard (1_000..<48_000).contains(number) else { return nil }
    self.number = number
  }

  /// Reads five digits, or six whose last is the right check digit.
  public init?(_ text: some StringProtocol) {
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.count == 5 || digits.count == 6, digits.allSatisfy({ (0...9).contains($0) })
    else { return nil }
    self.init(number: digits.prefix(5).reduce(0) { $0 * 10 + $1 })
    if digits.count == 6, digits[5] != checkDigit { return nil }
  }

  /// The check digit: 11 less the weighted sum's remainder by 11, of which the last digit counts.
  public var checkDigit: Int {
    let a = number / 10_000
    let b = number / 1_000 % 10
    let c = number / 100 % 10
    let d = number / 10 % 10
    let e = number % 10
    return (11 - (6 * a + 5 * b + 4 * c + 3 * d + 2 * e) % 11) % 10
  }

  /// Five digits, as JIS writes them: 13000.
  public var fiveDigits: String {
    let digits = String(number)
    return digits.utf8.count < 5 ? "0" + digits : digits
  }

  /// Six digits, check digit last: 130001.
  public var sixDigits: String { fiveDigits + String(checkDigit) }

  /// Whether the code is a prefecture's.
  public var isPrefecture: Bool { number % 1_000 == 0 }

  /// The code of the prefecture that the government lies in; its own for a prefecture.
  public var prefecture: LocalGovernmentCode {
    LocalGovernmentCode(unchecked: number / 1_000 * 1_000)
  }

  private init(unchecked number: Int) { self.number = number }

  /// Orders codes by their digits.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension LocalGovernmentCode: Codable {
  /// Reads five or six digits from a single string value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = LocalGovernmentCode(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a local government code: \(text)")
    }
    self = code
  }

  /// Writes the five digits as a single string value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fiveDigits)
  }
}

extension LocalGovernmentCode: CustomStringConvertible {
  /// The five digits.
  public var description: String { fiveDigits }
}
