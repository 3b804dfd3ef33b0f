/// What a character does in a participants' cell, apart from what it means.
struct Mark: OptionSet, Sendable {
  let rawValue: UInt16

  /// Parts items of one enumeration.
  static let comma = Mark(rawValue: 1 << 0)
  /// A comma that also stands inside names: ・.
  static let middleDot = Mark(rawValue: 1 << 1)
  static let space = Mark(rawValue: 1 << 2)
  static let lineBreak = Mark(rawValue: 1 << 3)
  static let colon = Mark(rawValue: 1 << 4)
  /// ※: a remark on what stands before it.
  static let note = Mark(rawValue: 1 << 5)
  /// Opens brackets that may hold a qualification, a role or a remark.
  static let parenthesis = Mark(rawValue: 1 << 6)
  /// Opens brackets that always hold a heading.
  static let heading = Mark(rawValue: 1 << 7)
  /// Closes a parenthesis.
  static let closing = Mark(rawValue: 1 << 8)
  /// May stand before a heading or an item of a list, and means nothing itself.
  static let bullet = Mark(rawValue: 1 << 9)
  /// A bullet after which a line without a government is a heading.
  static let headingBullet = Mark(rawValue: 1 << 10)
  /// ①, ⑴, ❶: a number that labels what follows.
  static let enumerator = Mark(rawValue: 1 << 11)

  static let blank: Mark = [.space, .lineBreak]
  static let separator: Mark = [.comma, .space, .lineBreak, .bullet]
  /// What ends the item before it.
  static let itemEnd: Mark = [.separator, .enumerator, .note, .parenthesis, .heading, .closing]
}

/// The marks that part a participants' cell.
enum Punctuation {
  private static let table: [(characters: String, mark: Mark)] = [
    ("、，,､；;／/｜|。．", .comma),
    ("・･", [.comma, .middleDot]),
    (" \u{3000}\t\u{A0}", .space),
    ("\n\r\u{85}\u{2028}\u{2029}", .lineBreak),
    ("：:", .colon),
    ("※＊*†", .note),
    ("(（〔[［", .parenthesis),
    (")）〕]］", .closing),
    ("【〈＜<《", .heading),
    ("–—＋+＆&•◦×✕→←↔⇔⇄", .bullet),
    ("●○◎■□◆◇▲△▼▽★☆▪▶", [.bullet, .headingBullet]),
    ("\u{24EA}", .enumerator),
  ]

  /// ①–⑳, ⑴–⒇, ⒈–⒛, ⓐ–ⓩ, ㉑–㉟, ㊱–㊿, ❶–❿, Ⅰ–ⅿ, ㋐–㋾, ㈠–㈩.
  private static let enumerators: [ClosedRange<UInt32>] = [
    0x2460...0x249B, 0x24D0...0x24E9, 0x3251...0x325F, 0x32B1...0x32BF, 0x2776...0x277F,
    0x2160...0x217F, 0x32D0...0x32FE, 0x3220...0x3229,
  ]

  private static let marks: [UInt32: Mark] = {
    var marks: [UInt32: Mark] = [:]
    for (characters, mark) in table {
      for scalar in characters.unicodeScalars { marks[scalar.value] = mark }
    }
    for range in enumerators { for value in range { marks[value] = .enumerator } }
    return marks
  }()

  /// What a character does; most do nothing.
  static func mark(of scalar: Unicode.Scalar) -> Mark {
    // Kana and kanji, nearly all of a cell, need no look-up.
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3041...0x30FA: []
    default: marks[scalar.value] ?? []
    }
  }

  /// 及び and its like, which join items as a comma does.
  static let conjunctions = WordTable(conjunctionWords)
  static let conjunctionWords = [
    "及び", "および", "並びに", "ならびに", "又は", "または", "と", "や", "及", "並",
  ]
  /// The conjunctions that stand in no other word.
  static let strongConjunctions = WordTable(["及び", "および", "並びに", "ならびに"])
  /// 「札幌市をはじめとする道内市町村」: joins a name and the class or number that it is one of.
  static let examples = WordTable([
    "をはじめとする", "を始めとする", "をはじめとした", "を始めとした", "をはじめ", "を始め", "など", "等の", "等",
  ])

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "（": ")", "〔": "〕", "[": "]", "［": "]", "【": "】", "〈": "〉", "＜": ">", "<": ">",
    "《": "》",
  ]
  private static let narrow: [Unicode.Scalar: Unicode.Scalar] = ["）": ")", "］": "]", "＞": ">"]

  /// For each opening bracket of a cell the place of the one that closes it, found in one pass.
  ///
  /// 「（…)」 with one full-width and one half-width bracket is common and clear.
  static func closings(in scalars: [Unicode.Scalar]) -> [Int: Int] {
    var open: [Unicode.Scalar: [Int]] = [:]
    var result: [Int: Int] = [:]
    for (position, scalar) in scalars.enumerated() where !isLetter(scalar) {
      if let close = brackets[scalar] {
        open[close, default: []].append(position)
      } else if let start = open[narrow[scalar] ?? scalar]?.popLast() {
        result[start] = position
      }
    }
    return result
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x9FFF).contains(scalar.value)
  }
}
