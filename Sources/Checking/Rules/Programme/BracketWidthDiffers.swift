import Lists

/// Remarks on parentheses of another width than the list's other rows use.
struct BracketWidthDiffers: ProgrammeRule {
  static let card = RuleCard(
    "bracket-width-differs", .note, fix: .maybe,
    title: Bilingual(ja: "ほかの行と異なる括弧の幅", en: "Parentheses of a different width"),
    explanation: Bilingual(
      ja: "ほかの行の多くが全角の括弧を使う一覧で半角の括弧が使われています（またはその逆）。どちらとも決まらない一覧では指摘しません。",
      en:
        "Most rows use full-width parentheses and this one half-width ones, or the other way round. Silent where neither prevails."
    ),
    faulty: .rows([
      .init(name: "防災の連携（相互応援）"), .init(name: "職員の派遣（研修）"), .init(name: "共同の広報(広報紙)"),
    ]),
    sound: .rows([
      .init(name: "防災の連携（相互応援）"), .init(name: "職員の派遣（研修）"), .init(name: "共同の広報（広報紙）"),
    ]))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    guard let wide = context.habits.wideParentheses, let field = programme.row.name else { return }
    let strange: [Unicode.Scalar] = wide ? ["(", ")"] : ["（", "）"]
    let text = field.text
    guard let open = text.unicodeScalars.firstIndex(of: strange[0]),
      let close = text.unicodeScalars[open...].firstIndex(of: strange[1])
    else { return }
    let start = text.utf8.distance(from: text.startIndex, to: open)
    let end = text.utf8.distance(from: text.startIndex, to: close)
    let place = Place(field: field, range: start..<end + String(strange[1]).utf8.count)
    let inner = String(text[text.unicodeScalars.index(after: open)..<close])
    let replacement = wide ? "（\(inner)）" : "(\(inner))"
    report(
      context.finding(
        Self.card,
        Bilingual(
          ja: "ほかの事業名の多くは\(wide ? "全角" : "半角")の括弧を使っています",
          en: "most other rows use \(wide ? "full-width" : "half-width") parentheses"),
        of: programme, at: place,
        fixIts: [
          context.fix(
            Bilingual(ja: "括弧の幅をそろえる", en: "Use the same width"), .maybe, at: place,
            with: replacement, of: programme)
        ]))
  }
}
