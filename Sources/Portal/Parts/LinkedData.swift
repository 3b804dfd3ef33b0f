import Foundation
import Interchange

/// A value of JSON-LD, written where it is made as it will be read.
indirect enum LinkedData: Sendable, Encodable, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case absent
  case text(String)
  case number(Double)
  case integer(Int)
  case list([LinkedData])
  case object([String: LinkedData])

  init(stringLiteral value: String) { self = .text(value) }
  init(arrayLiteral elements: LinkedData...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, LinkedData)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }

  /// A text, or nothing where there is none.
  init(_ text: String?) { self = text.map { .text($0) } ?? .absent }

  private struct Member: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .absent:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .text(let text): try text.encode(to: encoder)
    case .number(let number): try number.encode(to: encoder)
    case .integer(let number): try number.encode(to: encoder)
    case .list(let values):
      var container = encoder.unkeyedContainer()
      for value in values where !value.isAbsent { try container.encode(value) }
    case .object(let members):
      var container = encoder.container(keyedBy: Member.self)
      for (name, value) in members where !value.isAbsent {
        try container.encode(value, forKey: Member(stringValue: name))
      }
    }
  }

  private var isAbsent: Bool { if case .absent = self { true } else { false } }

  /// A block of data for a page. No text can end the block or begin markup: the signs that could are
  /// written as escapes of JSON.
  var block: SafeHTML {
    if case .list(let values) = self, values.allSatisfy(\.isAbsent) { return .empty }
    guard let data = try? JSONText.data(self) else { return .empty }
    let text = String(decoding: data, as: UTF8.self)
      .replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("&", with: "\\u0026")
      .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
    return SafeHTML(
      stringLiteral: "<script type=\"application/ld+json\">" + text + "</script>\n")
  }
}
