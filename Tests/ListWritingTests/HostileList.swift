import CivilDates
import Lists

/// Lists whose cells hold what formats have marks for.
enum HostileList {
  static let pieces = [
    "\"", "'", "'1", "=1+1", "+81-3-1234", "-1", "@SUM(A1)", "＝1＋1", ",", ";", "a\tb", "a\nb",
    "a\r\nb",
    "a\rb", "a  b", "a \n b", "|", "\\", "\\|", "`x`", "*b*", "_i_", "[x](https://a.example/)",
    "<https://a.example/>", "<b>", "</td>", "<br>", "<a href=\"x\">y</a>", "<!-- x -->", "<産業>",
    "<ICTの連携>", "a < b > c", "&", "&amp;", "&lt;b&gt;", "&#65;", "&am<b>", "R&D", "「連携」", "㈱",
    "【総務局】", "】【", "【", "№", "①", "😀", "辻󠄀", "葛\u{E0100}", "e\u{301}", "\u{1}", "\u{1B}[31m",
    "x\u{B}y", "x\u{C}y", "\u{7F}x", "_x0041_", "# a", "- a", "> a", "1,2,3,4", "事業名,関係自治体",
    "x\u{3000}y",
    "https://example.jp/?a=1&b=2", "no", "No.", "計", "※注", "\u{202E}x", "{\"a\":1}", "--- | ---",
    "事業名\t関係自治体", "a\n事業名\t関係自治体\tNo.\nb", "%PDF-", "PK", "ﾊﾝｶｸ", "～", "−", "\u{FFFD}",
  ]

  /// The same list for the same seed.
  static func content(seed: UInt64) -> ListContent {
    var random = SplitMix(state: seed)
    let rows = (1...12).map { row(number: $0, &random) }
    return content(rows: rows, themes: Int.random(in: 0...3, using: &random))
  }

  static func content(rows: [ListContent.Row], themes: Int = 1) -> ListContent {
    let names = ["産業", "環境の連携", "ICT・R&D", "1,2|3"]
    let size = (rows.count + max(themes, 1) - 1) / max(themes, 1)
    let sections = (0..<max(themes, 1)).map { index in
      let part = rows.dropFirst(index * size).prefix(size)
      let theme = themes == 0 ? "" : names[index]
      return ListContent.Section(
        heading: themes == 0 ? nil : "<\(theme)の連携>", theme: theme, items: part.map { .row($0) })
    }
    return ListContent(
      preamble: ["東京都 令和7年度 連携事業一覧（2025年4月1日時点） 3局・12事業"], titleIndex: 0,
      statement: TitleStatement(
        fiscalYear: 2025, asOf: CivilDate(year: 2025, month: 4, day: 1), bureaus: 3,
        programmes: 12),
      sections: sections)
  }

  private static func row(number: Int, _ random: inout SplitMix) -> ListContent.Row {
    var row = ListContent.Row()
    row.number = String(number)
    row.name = text(&random) ?? "事業"
    row.bureau = Bool.random(using: &random) ? text(&random) : "総務局"
    row.description = text(&random)
    row.participants = text(&random)
    let addresses = [
      "https://example.jp/?a=1&b=2", "https://example.jp/(x)", "www.example.jp", "ftp://x/y",
      "https://example.jp/a b", "https://example.jp/\"<>&amp;", "../a/b.html", "https://例え.jp/",
      "https://example.jp/[x](y)", "mailto:a@example.jp", "https://example.jp/a_b*c~d",
      "https://x.jp/.",
    ]
    row.links = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      addresses[Int.random(in: addresses.indices, using: &random)]
    }
    for heading in ["備考", "予算\n(千円)", nil] where Bool.random(using: &random) {
      if let text = text(&random) { row.extras.append(.init(heading: heading, text: text)) }
    }
    return row
  }

  /// Pieces together, without white space at the ends, as readers leave it out.
  private static func text(_ random: inout SplitMix) -> String? {
    let text = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      pieces[Int.random(in: pieces.indices, using: &random)]
    }.joined(separator: ["", " ", "\n", "、"][Int.random(in: 0..<4, using: &random)])
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }
}

/// Numbers that are the same on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
