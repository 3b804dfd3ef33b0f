import Lists

extension ReadingCards {
  static let numbering: [RuleCard] = [
    RuleCard(
      "missing-number", .error, title: Bilingual(ja: "番号のない行", en: "Row without a number"),
      explanation: Bilingual(
        ja: "番号の欄が空か、番号ではない文字があります。番号は事業を指すのに使われます。",
        en: "The number's cell is empty or holds no number; programmes are referred to by number."),
      faulty: .row(number: "未定"), sound: .row(number: "1")),
    RuleCard(
      "full-width-number", .note, fix: .sure,
      title: Bilingual(ja: "全角の番号", en: "Number in full-width digits"),
      explanation: Bilingual(
        ja: "番号が全角の数字です。半角の数字として読みました。",
        en: "The number is in full-width digits and was read as ASCII digits."),
      faulty: .row(number: "１"), sound: .row(number: "1")),
    RuleCard(
      "repeated-number", .error, title: Bilingual(ja: "番号の重複", en: "Number used twice"),
      explanation: Bilingual(
        ja: "同じ番号の行が二つあります。番号で事業を指せなくなります。",
        en: "Two rows have one number, which then no longer tells a programme."),
      faulty: .rows([.init(number: "1"), .init(number: "1")]),
      sound: .rows([.init(number: "1"), .init(number: "2")])),
    RuleCard(
      "number-out-of-order", .warning, title: Bilingual(ja: "番号の順の乱れ", en: "Number out of order"),
      explanation: Bilingual(
        ja: "番号が前の行より小さくなっています。行の並びか番号の誤りです。",
        en: "A number is smaller than the one before: the rows or the numbers are out of order."),
      faulty: .rows([.init(number: "1"), .init(number: "3"), .init(number: "2")]),
      sound: .rows([.init(number: "1"), .init(number: "2"), .init(number: "3")])),
    RuleCard(
      "numbering-gap", .warning, title: Bilingual(ja: "番号の抜け", en: "Number left out"),
      explanation: Bilingual(
        ja: "番号が飛んでいます。行が落ちていないか確かめてください。",
        en: "A number is left out. Check whether a row was lost."),
      faulty: .rows([.init(number: "1"), .init(number: "3")]),
      sound: .rows([.init(number: "1"), .init(number: "2")])),
  ]
}
