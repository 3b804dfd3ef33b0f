/// A day of the Gregorian calendar, without time or time zone.
///
/// Lists of programmes, mergers of municipalities and editions happen on days; an instant would
/// bring a time zone that none of them has.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// The Gregorian year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes a date, or `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads an ISO 8601 calendar date, `2025-04-01`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as ISO 8601, `2025-04-01`.
  public var iso: String {
    Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
  }

  /// The Japanese fiscal year the day falls in: April to March, named by the year it begins in.
  public var fiscalYear: Int { month >= 4 ? year : year - 1 }

  /// The day before this one; the first representable day has none.
  public var dayBefore: CivilDate? {
    if day > 1 { return CivilDate(year: year, month: month, day: day - 1) }
    if month > 1 {
      return CivilDate(
        year: year, month: month - 1, day: Self.length(ofMonth: month - 1, year: year))
    }
    return CivilDate(year: year - 1, month: 12, day: 31)
  }

  /// Orders days in time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CivilDate: Codable {
  /// Reads the ISO form from a single string value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not an ISO date: \(text)")
    }
    self = date
  }

  /// Writes the ISO form as a single string value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The ISO form.
  public var description: String { iso }
}
