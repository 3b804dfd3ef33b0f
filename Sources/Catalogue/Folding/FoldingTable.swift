import Foundation

/// What each UTF-16 unit becomes before texts are compared: one unit for nearly all, nothing for
/// invisible ones, several for squared abbreviations.
///
/// Circled numbers and iteration marks stay as they are, so that any stretch of a text, given as a
/// query, still finds that text.
struct FoldingTable: Sendable {
  /// Marks a unit that is dropped.
  static let dropped: UInt16 = 0
  /// Marks a unit that becomes several; see `expansions`.
  static let expanded: UInt16 = 0xFFFF

  /// The table, made once.
  static let shared = FoldingTable()

  let units: [UInt16]
  let expansions: [UInt16: [UInt16]]

  private init() {
    var units = (0...UInt16.max).map { Self.withoutTables($0) }
    for group in Self.variants {
      guard let plain = group.utf16.first else { continue }
      for variant in group.utf16.dropFirst() { units[Int(variant)] = plain }
    }
    for (offset, kana) in Self.halfWidthKana.utf16.enumerated() {
      units[0xFF61 + offset] = units[Int(kana)]
    }
    var expansions: [UInt16: [UInt16]] = [:]
    for range in Self.squared {
      for unit in range {
        guard let scalar = Unicode.Scalar(unit) else { continue }
        let plain = String(scalar).precomposedStringWithCompatibilityMapping.utf16
          .map { units[Int($0)] }.filter { $0 != Self.dropped }
        guard plain.count > 1 else { continue }
        expansions[unit] = plain
        units[Int(unit)] = Self.expanded
      }
    }
    self.units = units
    self.expansions = expansions
  }

  private static func withoutTables(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x30A1...0x30F4, 0x30FD...0x30FE: return unit - 0x60  // katakana to hiragana
    case 0x30F5, 0x3095: return 0x304B  // ヵ to か
    case 0x30F6, 0x3096: return 0x3051  // ヶ to け, as ケ
    case 0xFF5E, 0x301C: return 0x7E  // wave dashes
    case 0xFF01...0xFF5D: return withoutTables(unit - 0xFEE0)
    case 0x2010...0x2015, 0x2212: return 0x2D  // hyphens and dashes, never the long vowel mark
    case 0x2018, 0x2019: return 0x27
    case 0x201C, 0x201D: return 0x22
    case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0x0300...0x036F:
      return dropped
    default:
      guard let scalar = Unicode.Scalar(unit) else { return unit }
      return scalar.properties.isWhitespace || unit < 0x20 ? 0x20 : withoutCaseAndMarks(scalar)
    }
  }

  /// Lower case, without accents; radicals and compatibility ideographs, which texts out of PDF
  /// files have, as the characters they stand for.
  private static func withoutCaseAndMarks(_ scalar: Unicode.Scalar) -> UInt16 {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    switch lower.value {
    case 0x00C0...0x024F, 0x1E00...0x1EFF, 0x2E80...0x2FDF, 0xF900...0xFAFF:
      let bare = String(lower).decomposedStringWithCompatibilityMapping.utf16.first
      return bare ?? UInt16(truncatingIfNeeded: lower.value)
    default:
      return UInt16(exactly: lower.value) ?? UInt16(truncatingIfNeeded: scalar.value)
    }
  }

  /// Enclosed and squared words (㈱, ㎡, ℡) but not circled numbers.
  private static let squared: [ClosedRange<UInt16>] = [
    0x2100...0x214F, 0x3200...0x3247, 0x3280...0x32B0, 0x32C0...0x33FF,
  ]

  /// U+FF61 to U+FF9F in order.
  private static let halfWidthKana =
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ"
    + "マミムメモヤユヨラリルレロワン゛゜"

  /// Characters that names of places and people exchange: the common form first.
  private static let variants = [
    "高髙", "崎﨑嵜", "辺邊邉", "斎齋", "斉齊", "沢澤", "浜濱濵", "国國", "広廣", "県縣", "区區",
    "竜龍", "曽曾", "滝瀧", "島嶋嶌", "桜櫻", "徳德", "恵惠", "塩鹽", "静靜", "真眞", "槙槇",
    "淵渕", "鯵鰺", "梼檮", "芦蘆", "篭籠", "館舘", "条條", "豊豐", "万萬", "学學", "会會",
    "鉄鐵", "駅驛", "栄榮", "桧檜", "瀬瀨", "頼賴", "為爲", "祢禰", "薮藪",
    "穂穗", "応應", "円圓", "関關", "戸戶", "黒黑", "緑綠", "来來", "両兩",
  ]
}
