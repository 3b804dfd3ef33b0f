/// Text made comparable: no white space, full-width letters and signs narrow, Latin in lower case.
enum Folding {
  /// Folds a heading or another short text.
  static func fold(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      result.append(contentsOf: narrow(scalar).properties.lowercaseMapping.unicodeScalars)
    }
    return String(result)
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
