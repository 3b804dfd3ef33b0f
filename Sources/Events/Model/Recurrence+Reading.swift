package import CivilDates

/// Why a text is not taken as a rule of recurrence.
package enum RecurrenceFault: Error, Hashable, Sendable {
  /// It is no rule.
  case malformed
  /// It is a rule by RFC 5545, but this part of it is not worked out: BYSETPOS=1.
  case unsupported(String)
  /// A number outside what is worked out: COUNT=999999999.
  case outOfRange(String)
}

extension Recurrence {
  /// The numbers that COUNT and INTERVAL may have.
  static let numbers = 1...1_000

  /// Reads the value of an RRULE; `nil` for what is none, or is beyond this part of it.
  package init?(_ text: String) {
    do { try self.init(reading: text) } catch { return nil }
  }

  /// Reads the value of an RRULE.
  package init(reading text: String) throws(RecurrenceFault) {
    let parts = try Parts(text)
    guard let word = parts["FREQ"] else { throw .malformed }
    guard let frequency = Frequency(rawValue: word) else {
      throw Parts.otherFrequencies.contains(word) ? parts.unsupported("FREQ") : .malformed
    }
    for key in ["INTERVAL", "COUNT"] {
      guard let number = parts[key] else { continue }
      guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .malformed }
      guard Int(number).map(Self.numbers.contains) ?? false else {
        throw .outOfRange("\(key)=\(number)")
      }
    }
    let days = try Self.days(parts, frequency)
    let month = try Self.month(parts, frequency)
    let monthDay = try Self.monthDay(parts, frequency, days)
    if frequency == .yearly, month == nil, !days.isEmpty { throw parts.unsupported("BYDAY") }
    until = parts["UNTIL"].flatMap(Self.date)
    guard (until == nil) == (parts["UNTIL"] == nil), parts["COUNT"] == nil || until == nil else {
      throw .malformed
    }
    self.frequency = frequency
    interval = parts["INTERVAL"].flatMap { Int($0) } ?? 1
    count = parts["COUNT"].flatMap { Int($0) }
    self.days = days
    self.month = month
    self.monthDay = monthDay
    let start = try parts["WKST"].map { (code) throws(RecurrenceFault) in
      guard let index = Self.codes.firstIndex(of: code) else { throw .malformed }
      return Weekday(rawValue: index + 1)
    }
    // Only every other week or rarer it says which week a day belongs to.
    let matters = frequency == .weekly && interval > 1 && !days.isEmpty && start != .monday
    weekStart = matters ? start ?? nil : nil
  }

  /// The parts of a rule by their names.
  private struct Parts {
    private var parts: [String: String] = [:]

    static let otherFrequencies: Set = ["SECONDLY", "MINUTELY", "HOURLY"]
    private static let understood: Set = [
      "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST",
    ]
    private static let others: Set = [
      "BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "BYSETPOS",
    ]

    init(_ text: String) throws(RecurrenceFault) {
      var value = text.uppercased().filter { !$0.isWhitespace }
      if value.hasPrefix("RRULE:") { value = String(value.dropFirst(6)) }
      for part in value.split(separator: ";") {
        let pair = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard pair.count == 2, !pair[1].isEmpty, parts[pair[0]] == nil,
          Self.understood.contains(pair[0]) || Self.others.contains(pair[0])
        else { throw .malformed }
        parts[pair[0]] = pair[1]
      }
      if let other = Self.others.intersection(parts.keys).min() { throw unsupported(other) }
    }

    subscript(key: String) -> String? { parts[key] }

    func unsupported(_ key: String) -> RecurrenceFault {
      .unsupported("\(key)=\(parts[key] ?? "")")
    }
  }

  private static func days(
    _ parts: Parts, _ frequency: Frequency
  ) throws(RecurrenceFault) -> [Day] {
    var days: [Day] = []
    for code in parts["BYDAY"]?.split(separator: ",") ?? [] {
      guard let day = day(code) else { throw .malformed }
      let isCounted = day.ordinal != nil
      guard frequency != .daily, !isCounted || [.monthly, .yearly].contains(frequency) else {
        throw parts.unsupported("BYDAY")
      }
      days.append(day)
    }
    return days
  }

  private static func month(
    _ parts: Parts, _ frequency: Frequency
  ) throws(RecurrenceFault) -> Int? {
    guard let text = parts["BYMONTH"] else { return nil }
    guard frequency == .yearly, let month = Int(text) else { throw parts.unsupported("BYMONTH") }
    guard (1...12).contains(month) else { throw .malformed }
    return month
  }

  private static func monthDay(
    _ parts: Parts, _ frequency: Frequency, _ days: [Day]
  ) throws(RecurrenceFault) -> Int? {
    guard let text = parts["BYMONTHDAY"] else { return nil }
    let isOfOneMonth = frequency == .monthly || (frequency == .yearly && parts["BYMONTH"] != nil)
    guard isOfOneMonth, days.isEmpty, let day = Int(text), !(-31..<0).contains(day) else {
      throw parts.unsupported("BYMONTHDAY")
    }
    guard (1...31).contains(day) else { throw .malformed }
    return day
  }

  private static func day(_ code: Substring) -> Day? {
    guard let index = codes.firstIndex(of: String(code.suffix(2))),
      let weekday = Weekday(rawValue: index + 1)
    else { return nil }
    let number = code.dropLast(2)
    guard !number.isEmpty else { return Day(ordinal: nil, weekday: weekday) }
    guard let ordinal = Int(number), (-5...5).contains(ordinal), ordinal != 0 else { return nil }
    return Day(ordinal: ordinal, weekday: weekday)
  }

  private static func date(_ text: String) -> CivilDate? {
    let digits = text.prefix { $0 != "T" }
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { return CivilDate(iso: digits) }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
