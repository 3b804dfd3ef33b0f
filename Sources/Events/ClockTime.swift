/// Times as officials write them: 9:00, 09:00:00, ９時３０分, 午後1時半.
enum ClockTime {
  /// Minutes since midnight; `nil` where the text is no time. 24:00 is the end of the day.
  static func minute(of text: String) -> Int? {
    var rest = Array(folded(text).unicodeScalars)[...]
    var shift = 0
    if rest.starts(with: "午後".unicodeScalars) || rest.starts(with: "PM".unicodeScalars) {
      shift = 12
      rest = rest.dropFirst(2)
    } else if rest.starts(with: "午前".unicodeScalars) || rest.starts(with: "AM".unicodeScalars) {
      rest = rest.dropFirst(2)
    }
    guard let hours = number(&rest) else { return nil }
    var minutes = 0
    if take(":", &rest) {
      guard let read = number(&rest) else { return nil }
      minutes = read
      if take(":", &rest), number(&rest) == nil { return nil }
    } else if take("時", &rest) {
      if take("半", &rest) {
        minutes = 30
      } else if let read = number(&rest) {
        minutes = read
        guard take("分", &rest) else { return nil }
      }
    } else {
      return nil
    }
    guard rest.isEmpty, (0...24).contains(hours), (0..<60).contains(minutes) else { return nil }
    if shift > 0, hours > 12 { return nil }
    let total = (shift > 0 && hours == 12 ? 12 : hours + shift) * 60 + minutes
    return total <= 24 * 60 ? total : nil
  }

  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    var value: Int?
    var digits = 0
    while digits < 2, let scalar = rest.first, (0x30...0x39).contains(scalar.value) {
      value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
      digits += 1
      rest.removeFirst()
    }
    return value
  }

  private static func take(
    _ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          switch scalar.value {
          case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
          case 0x20, 0x3000: nil
          default: scalar
          }
        })
    ).uppercased()
  }
}
