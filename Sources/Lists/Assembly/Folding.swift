/// Text made comparable: no white space, full-width letters and signs narrow, Latin in lower case.
enum Folding {
  /// Folds a heading or another short text.
  static func fold(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let narrow = narrow(scalar)
      switch narrow.value {
      case 0x09...0x0D, 0x20: break
      case 0x41...0x5A: result.append(UInt8(narrow.value + 0x20))
      case ..<0x80: result.append(UInt8(narrow.value))
      case 0x2000...0x200B, 0x202F, 0xFEFF: break
      default: result.append(contentsOf: String(narrow).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The narrow form of a full-width letter, digit or sign; others as they are.
  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    default: scalar
    }
  }
}
