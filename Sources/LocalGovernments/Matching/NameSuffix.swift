/// The last character of a name, which says what sort of government bears it, and how it is read.
enum NameSuffix {
  private static let readings: [Character: [String]] = [
    "県": ["ケン"], "府": ["フ"], "都": ["ト"], "市": ["シ"], "区": ["ク"],
    "町": ["チョウ", "マチ"], "村": ["ムラ", "ソン"],
  ]

  /// Every way in which a suffix is read.
  static let allReadings = readings.values.flatMap(\.self).sorted()

  /// The characters, folded or not, as scalars.
  static let scalars = Set(readings.keys.flatMap(\.unicodeScalars).map(\.value))

  /// Those of municipalities.
  static let ofMunicipalities = Set("市区町村".unicodeScalars.map(\.value))

  /// A reading without that of the name's suffix: コスゲ of 小菅村; `nil` where the name has none.
  static func stem(ofKana kana: String, name: String) -> String? {
    let reading = name.last.flatMap { readings[$0] }?.first { kana.hasSuffix($0) }
    return reading.map { String(kana.dropLast($0.count)) }
  }
}
