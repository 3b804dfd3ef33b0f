/// The brackets of a text, matched in one pass.
struct Brackets: Sendable {
  /// A bracket without a partner.
  struct Loose: Sendable {
    let text: String
    let range: Range<Int>
    let isOpening: Bool
  }

  /// A pair of which one is full-width and the other is not.
  struct Mixed: Sendable {
    let open: Unicode.Scalar
    let openRange: Range<Int>
    let close: Unicode.Scalar
    let closeRange: Range<Int>
  }

  private(set) var loose: [Loose] = []
  private(set) var mixed: [Mixed] = []

  init(_ text: String) {
    var stack: [(scalar: Unicode.Scalar, range: Range<Int>)] = []
    // How many of each kind are open, so that one that nothing opened is not looked for.
    var open: [Unicode.Scalar: Int] = [:]
    var offset = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      defer { previous = scalar }
      if let kind = Self.kind(scalar) {
        stack.append((scalar, range))
        open[kind, default: 0] += 1
      } else if let narrow = Self.closing[scalar] {
        if open[narrow, default: 0] > 0,
          let index = stack.lastIndex(where: { Self.kind($0.scalar) == narrow })
        {
          for bracket in stack[index...] {
            if let kind = Self.kind(bracket.scalar) { open[kind, default: 0] -= 1 }
          }
          for bracket in stack[(index + 1)...] {
            add(bracket.scalar, bracket.range, isOpening: true)
          }
          let partner = stack[index]
          stack.removeSubrange(index...)
          if Self.partners[partner.scalar] != scalar {
            mixed.append(
              Mixed(
                open: partner.scalar, openRange: partner.range, close: scalar, closeRange: range))
          }
        } else if !Self.counts(previous) {
          add(scalar, range, isOpening: false)
        }
      }
    }
    for bracket in stack { add(bracket.scalar, bracket.range, isOpening: true) }
  }

  /// For an opening bracket the closing one regardless of width.
  private static func kind(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    partners[scalar].flatMap { closing[$0] }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ range: Range<Int>, isOpening: Bool) {
    loose.append(Loose(text: String(scalar), range: range, isOpening: isOpening))
  }

  /// 「1)」 and 「ア）」 count items and open nothing.
  private static func counts(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.digit != nil || scalar.isASCIILetter || scalar.isKatakana
  }

  /// For an opening bracket the closing one of the same width.
  static let partners: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "「": "」", "『": "』", "〔": "〕", "《": "》",
    "〈": "〉", "｛": "｝", "{": "}", "“": "”",
  ]
  /// For a closing bracket its form regardless of width.
  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    ")": ")", "）": ")", "]": "]", "］": "]", "】": "】", "」": "」", "』": "』", "〕": "〕", "》": "》",
    "〉": "〉", "｝": "}", "}": "}", "”": "”",
  ]
}
