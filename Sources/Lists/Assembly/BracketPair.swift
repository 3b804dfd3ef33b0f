/// A pair of brackets, as Japanese text has many.
struct BracketPair: Sendable, Hashable {
  let open: Unicode.Scalar
  let close: Unicode.Scalar

  /// All pairs, corner brackets and quotation marks not among them: those belong to the words.
  static let all: [BracketPair] = [
    .init(open: "【", close: "】"), .init(open: "（", close: "）"), .init(open: "(", close: ")"),
    .init(open: "［", close: "］"), .init(open: "[", close: "]"), .init(open: "〔", close: "〕"),
    .init(open: "〈", close: "〉"), .init(open: "《", close: "》"), .init(open: "≪", close: "≫"),
    .init(open: "＜", close: "＞"), .init(open: "<", close: ">"), .init(open: "〖", close: "〗"),
    .init(open: "{", close: "}"), .init(open: "｛", close: "｝"), .init(open: "«", close: "»"),
  ]

  /// Lenticular brackets, 【…】.
  static let lenticular = BracketPair(open: "【", close: "】")

  /// The pair that a character opens.
  static func opened(by scalar: Unicode.Scalar) -> BracketPair? { all.first { $0.open == scalar } }

  /// A text without its bracketed parts.
  static func removingAll(from text: String) -> String {
    var result = String.UnicodeScalarView()
    var awaited: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let close = awaited {
        if scalar == close { awaited = nil }
      } else if let pair = opened(by: scalar) {
        awaited = pair.close
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The last pair of these brackets in UTF-8 text: the bytes from the opening to the closing one.
  func last(in bytes: [UInt8]) -> (whole: Range<Int>, inner: Range<Int>)? {
    let opening = Array(String(open).utf8)
    let closing = Array(String(close).utf8)
    guard let end = Self.last(closing, in: bytes[...]),
      let start = Self.last(opening, in: bytes[..<end])
    else { return nil }
    return (start..<end + closing.count, start + opening.count..<end)
  }

  private static func last(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= pattern.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - pattern.count).last { index in
      bytes[index] == pattern[0] && bytes[index..<index + pattern.count].elementsEqual(pattern)
    }
  }
}
