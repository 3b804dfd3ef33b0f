import Mustache

/// A number of things, ready to print, that knows whether English needs the singular.
struct Count: Sendable, Hashable, MustacheParent, CustomStringConvertible {
  let value: Int

  init(_ value: Int) { self.value = value }

  /// The digits, thousands apart: 1,741.
  var description: String {
    var digits = String(value)
    var index = digits.endIndex
    while let next = digits.index(index, offsetBy: -3, limitedBy: digits.startIndex),
      next > digits.startIndex, digits[digits.index(before: next)] != "-"
    {
      digits.insert(",", at: next)
      index = next
    }
    return digits
  }

  /// Fields for templates: `isOne`, `isZero`, `isMany` (one or more), and `n`, the digits.
  func child(named name: String) -> Any? {
    switch name {
    case "n": description
    case "isOne": value == 1
    case "isZero": value == 0
    case "isSome": value > 0
    default: nil
    }
  }
}
