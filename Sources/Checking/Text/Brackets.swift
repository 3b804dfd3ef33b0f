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
    var offset = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      defer { previous = scalar }
      if Self.partners[scalar] != nil {
        stack.append((scalar, range))
      } else if let narrow = Self.closing[scalar] {
        if let index = stack.lastIndex(where: {
          Self.closing[Self.partners[$0.scalar] ?? " "] == narrow
        }) {
          for open in stack[(index + 1)...] { add(open.scalar, open.range, isOpening: true) }
          let open = stack[index]
          stack.removeSubrange(index...)
          if Self.partners[open.scalar] != scalar {
            mixed.append(
              Mixed(open: open.scalar, openRange: open.range, close: scalar, closeRange: range))
          }
        } else if !Self.counts(previous) {
          add(scalar, range, isOpening: false)
        }
      }
    }
    for open in stack { add(open.scalar, open.range, isOpening: true) }
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
