/// The rows of the kana table, by which names are looked up.
enum KanaRow: String, CaseIterable, Sendable {
  case a = "あ"
  case ka = "か"
  case sa = "さ"
  case ta = "た"
  case na = "な"
  case ha = "は"
  case ma = "ま"
  case ya = "や"
  case ra = "ら"
  case wa = "わ"

  /// The row's own sounds, those that are sounded differently last.
  private var sounds: (own: String, others: String, latin: String) {
    switch self {
    case .a: ("アイウエオ", "ヴ", "A")
    case .ka: ("カキクケコ", "ガギグゲゴ", "Ka")
    case .sa: ("サシスセソ", "ザジズゼゾ", "Sa")
    case .ta: ("タチツテト", "ダヂヅデド", "Ta")
    case .na: ("ナニヌネノ", "", "Na")
    case .ha: ("ハヒフヘホ", "バビブベボパピプペポ", "Ha")
    case .ma: ("マミムメモ", "", "Ma")
    case .ya: ("ヤユヨ", "", "Ya")
    case .ra: ("ラリルレロ", "", "Ra")
    case .wa: ("ワヲン", "ヰヱ", "Wa")
    }
  }

  /// Whether a reading begins in this row.
  func contains(_ kana: String) -> Bool {
    kana.first.map { sounds.own.contains($0) || sounds.others.contains($0) } ?? false
  }

  /// What the row's button says: あ, A.
  func name(in language: Language) -> String { language.isJapanese ? rawValue : sounds.latin }
}
