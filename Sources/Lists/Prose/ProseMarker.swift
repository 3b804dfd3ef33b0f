/// A mark that may begin an item of a list, and how it counts.
struct ProseMarker: Hashable {
  /// The ways in which lists mark their items; items of one list share one.
  enum Style: Hashable { case circled, parenthesised, dotted, bullet(Unicode.Scalar) }

  let style: Style
  /// The first and last number it names; ①② names 1 to 2.
  let first: Int
  let last: Int
  /// How many scalars it takes.
  let length: Int

  private static let bullets: Set<Unicode.Scalar> = [
    "・", "○", "●", "◯", "◆", "◇", "■", "□", "▪", "➢", "✓", "☐", "•",
  ]
  private static let joints: Set<Unicode.Scalar> = ["・", "、", "，", ",", "～", "〜", "~", "-"]

  /// Reads the mark at a place; `nil` where none is.
  init?(at index: Int, in scalars: [Unicode.Scalar]) {
    if let value = Self.circledValue(scalars[index]) {
      var last = value
      var end = index + 1
      // Markers run together, ①② or ①～③, begin one item that speaks of all of them.
      while end < scalars.count {
        let next = Self.joints.contains(scalars[end]) ? end + 1 : end
        guard next < scalars.count, let value = Self.circledValue(scalars[next]), value > last
        else {
          break
        }
        last = value
        end = next + 1
      }
      self.init(style: .circled, first: value, last: last, length: end - index)
    } else if scalars[index] == "(" || scalars[index] == "（" {
      guard let (value, end) = Self.number(at: index + 1, in: scalars), end < scalars.count,
        scalars[end] == ")" || scalars[end] == "）"
      else { return nil }
      self.init(style: .parenthesised, first: value, last: value, length: end + 1 - index)
    } else if Self.bullets.contains(scalars[index]) {
      self.init(style: .bullet(scalars[index]), first: 0, last: 0, length: 1)
    } else {
      guard let (value, end) = Self.number(at: index, in: scalars), end < scalars.count,
        ".．、".unicodeScalars.contains(scalars[end]),
        end + 1 == scalars.count || Self.number(at: end + 1, in: scalars) == nil
      else { return nil }
      self.init(style: .dotted, first: value, last: value, length: end + 1 - index)
    }
  }

  private init(style: Style, first: Int, last: Int, length: Int) {
    self.style = style
    self.first = first
    self.last = last
    self.length = length
  }

  private static func circledValue(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value) - 0x2460 + 1
    case 0x3251...0x325F: Int(scalar.value) - 0x3251 + 21
    case 0x2776...0x277F: Int(scalar.value) - 0x2776 + 1
    default: nil
    }
  }

  /// A number of one or two digits, and the place after it.
  private static func number(at index: Int, in scalars: [Unicode.Scalar]) -> (Int, Int)? {
    var value = 0
    var end = index
    while end < scalars.count, end < index + 3 {
      let digit = Folding.narrow(scalars[end]).value
      guard (0x30...0x39).contains(digit) else { break }
      value = value * 10 + Int(digit - 0x30)
      end += 1
    }
    return (1...2).contains(end - index) && value > 0 ? (value, end) : nil
  }
}
