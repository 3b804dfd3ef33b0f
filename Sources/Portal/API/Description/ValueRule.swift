import CivilDates
import Interchange
import Lists

/// What a value of a query must be, read from its schema in the description of the API.
enum ValueRule: Sendable, Hashable {
  /// Text of so many characters.
  case text(lengths: ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// A day by ISO 8601.
  case day
  /// Five digits of a local government, or six with the check digit.
  case code

  init(_ schema: JSONValue) {
    let words = (schema["enum"]?.elements ?? []).compactMap(\.text)
    if !words.isEmpty {
      self = .choice(words)
    } else if schema["type"]?.text == "integer" {
      let least = schema["minimum"]?.integer ?? .min
      self = .integer(least...max(least, schema["maximum"]?.integer ?? .max))
    } else if schema["format"]?.text == "date" {
      self = .day
    } else if schema["format"]?.text == "government-code" {
      self = .code
    } else {
      let least = schema["minLength"]?.integer ?? 0
      self = .text(lengths: least...max(least, schema["maxLength"]?.integer ?? .max))
    }
  }

  /// Takes a value that keeps the rule.
  func check(_ value: String, of name: String) throws(RequestFault) {
    guard !value.isEmpty || takesNothing else { throw .empty(name: name) }
    if let longest, value.unicodeScalars.count > longest {
      throw .valueTooLong(name: name, limit: longest)
    }
    guard isKept(by: value) else { throw .unsuited(name: name, value: value, takes: self) }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private var takesNothing: Bool {
    if case .text(let lengths) = self { lengths.lowerBound == 0 } else { false }
  }

  /// Whether any text will do.
  var isText: Bool { if case .text = self { true } else { false } }

  /// How many characters a text may have; `nil` where nothing says so.
  var longest: Int? {
    guard case .text(let lengths) = self, lengths.upperBound < .max else { return nil }
    return lengths.upperBound
  }

  /// The words that can be chosen.
  var words: [String]? { if case .choice(let words) = self { words } else { nil } }

  /// The least and the most of a number.
  var bounds: ClosedRange<Int>? { if case .integer(let bounds) = self { bounds } else { nil } }

  private func isKept(by value: String) -> Bool {
    switch self {
    case .text(let lengths): value.unicodeScalars.count >= lengths.lowerBound
    case .choice(let words): words.contains(value)
    case .integer(let bounds):
      Int(value).map { bounds.contains($0) && String($0) == value } ?? false
    case .day: CivilDate(iso: value) != nil
    case .code: (5...6).contains(value.utf8.count) && value.utf8.allSatisfy(Self.digits.contains)
    }
  }
}

extension ValueRule {
  /// What to give instead of a value that does not keep the rule.
  var wish: Bilingual {
    switch self {
    case .text(let lengths):
      Bilingual(
        ja: "\(lengths.lowerBound)文字以上の文字列", en: "\(lengths.lowerBound) characters or more")
    case .choice(let words):
      Bilingual(
        ja: words.joined(separator: "、") + "のいずれか",
        en: "one of " + words.joined(separator: ", "))
    case .integer(let bounds):
      Bilingual(
        ja: "\(bounds.lowerBound)から\(bounds.upperBound)までの整数",
        en: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    case .day: Bilingual(ja: "2025-04-01のような日付", en: "a date such as 2025-04-01")
    case .code:
      Bilingual(ja: "5桁か6桁のコード（例：08220）", en: "a code of five or six digits such as 08220")
    }
  }
}
