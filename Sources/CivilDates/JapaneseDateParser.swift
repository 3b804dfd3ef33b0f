/// Finds days and fiscal years in Japanese text, as officials write them.
///
/// Reads 令和7年4月1日, 令和元年５月１日, R7.4.1, 2025年4月1日, 2025/4/1, 2025-04-01,
/// 令和7（2025）年4月1日, and the fiscal years 令和7年度, R7年度, 2025年度. A day that does not exist
/// is not found.
public struct JapaneseDateParser: Sendable {
  /// Something found, and the bytes of the text (as UTF-8) that say it.
  public struct Found<Value: Sendable & Hashable>: Sendable, Hashable {
    /// What was found.
    public let value: Value
    /// The bytes of the text that say it.
    public let range: Range<Int>
  }

  /// The days a text names, in order.
  public static func dates(in text: some StringProtocol) -> [Found<CivilDate>] {
    scan(text) { $0.date() }
  }

  /// The fiscal years a text names, in order, each by its first Gregorian year.
  public static func fiscalYears(in text: some StringProtocol) -> [Found<Int>] {
    scan(text) { $0.fiscalYear() }
  }

  /// The day that a text names, and nothing beside it but white space; else `nil`.
  public static func date(_ text: some StringProtocol) -> CivilDate? {
    guard let found = dates(in: text).first else { return nil }
    let bytes = Array(text.utf8)
    let rest = bytes[..<found.range.lowerBound] + bytes[found.range.upperBound...]
    let isAlone = String(decoding: rest, as: UTF8.self).unicodeScalars
      .allSatisfy { $0.properties.isWhitespace }
    return isAlone ? found.value : nil
  }

  private static func scan<Value>(
    _ text: some StringProtocol, _ read: (inout JapaneseDateScanner) -> Value?
  ) -> [Found<Value>] {
    let folded = FoldedText(text)
    var found: [Found<Value>] = []
    var start = 0
    while start < folded.scalars.count {
      var scanner = JapaneseDateScanner(text: folded, position: start)
      if scanner.mayBegin, let value = read(&scanner) {
        found.append(
          Found(value: value, range: folded.offsets[start]..<folded.offsets[scanner.position]))
        start = scanner.position
      } else {
        start += 1
      }
    }
    return found
  }
}
