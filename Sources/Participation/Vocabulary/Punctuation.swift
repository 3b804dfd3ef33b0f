/// The marks that part a participants' cell.
enum Punctuation {
  /// Commas and their like: what stands on both sides are items of one enumeration.
  static let commas: Set<Unicode.Scalar> = [
    "、", "，", ",", "､", "；", ";", "・", "･", "／", "/", "｜", "|", "。", "．",
  ]
  static let middleDots: Set<Unicode.Scalar> = ["・", "･"]
  static let spaces: Set<Unicode.Scalar> = [" ", "\u{3000}", "\t", "\u{A0}"]
  static let lineBreaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
  static let colons: Set<Unicode.Scalar> = ["：", ":"]
  static let noteMarks: Set<Unicode.Scalar> = ["※", "＊", "*", "†"]
  /// Brackets that may hold a qualification, a role or a remark.
  static let parentheses: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "（": "）", "〔": "〕", "[": "]", "［": "］",
  ]
  /// Brackets that always hold a heading.
  static let headings: [Unicode.Scalar: Unicode.Scalar] = [
    "【": "】", "〈": "〉", "＜": "＞", "<": ">", "《": "》",
  ]
  /// Marks that may stand before a heading or an item of a list, and mean nothing themselves.
  static let bullets: Set<Unicode.Scalar> = [
    "●", "○", "◎", "■", "□", "◆", "◇", "▲", "△", "▼", "▽", "★", "☆", "•", "◦", "–", "—", "▪", "▶",
    "＋", "+", "＆", "&",
  ]
  /// The bullets after which a line without a government is a heading.
  static let headingBullets: Set<Unicode.Scalar> = [
    "●", "○", "◎", "■", "□", "◆", "◇", "▲", "△", "▼", "▽", "★", "☆", "▪", "▶",
  ]
  /// 及び and its like, which join items as a comma does.
  static let conjunctions = WordTable(conjunctionWords)
  static let conjunctionWords = ["及び", "および", "並びに", "ならびに", "又は", "または", "と", "や", "及", "並"]
  /// 「札幌市をはじめとする道内市町村」: joins a name and the class or number that it is one of.
  static let examples = WordTable([
    "をはじめとする", "を始めとする", "をはじめとした", "を始めとした", "をはじめ", "を始め", "など", "等の", "等",
  ])

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    spaces.contains(scalar) || lineBreaks.contains(scalar)
  }

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    commas.contains(scalar) || isSpace(scalar) || bullets.contains(scalar)
  }

  /// ①–⑳, ㉑–㉟, ㊱–㊿, ⓪, ❶–❿, ⑴–⒇, Ⅰ–Ⅻ: a number that labels what follows.
  static func isEnumerator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2460...0x2487, 0x3251...0x325F, 0x32B1...0x32BF, 0x2776...0x277F, 0x24EA: true
    default: false
    }
  }

  /// For each opening bracket of a cell the place of the one that closes it, found in one pass.
  ///
  /// 「（…)」 with one full-width and one half-width bracket is common and clear.
  static func closings(in scalars: [Unicode.Scalar]) -> [Int: Int] {
    var open: [Unicode.Scalar: [Int]] = [:]
    var result: [Int: Int] = [:]
    for (position, scalar) in scalars.enumerated() {
      if let close = parentheses[scalar] ?? headings[scalar] {
        open[narrow[close] ?? close, default: []].append(position)
      } else if let start = open[narrow[scalar] ?? scalar]?.popLast() {
        result[start] = position
      }
    }
    return result
  }

  private static let narrow: [Unicode.Scalar: Unicode.Scalar] = ["）": ")", "］": "]", "＞": ">"]
}
