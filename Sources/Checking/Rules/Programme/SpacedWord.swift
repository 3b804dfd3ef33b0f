import Lists
import LocalGovernments

/// Finds spaces between the letters of one word: J A, 東 京 都.
struct SpacedWord: ProgrammeRule {
  static let card = RuleCard(
    "spaced-word", .note, fix: .maybe,
    title: Bilingual(ja: "語の中の空白", en: "Spaces within a word"),
    explanation: Bilingual(
      ja:
        "「J A」「東 京 都」のように一つの語の文字の間に空白があります。検索で見つからず、読み上げも途切れます。空白のない形が一覧の中にあれば確かな修正、なければ候補として示します。",
      en:
        "Spaces stand between the letters of one word (J A, 東 京 都): searches miss it and screen readers stumble. The change is sure where the list has the word without spaces, and a proposal otherwise."
    ),
    faulty: .row(description: "全国のJ Aと販売会を開く"), sound: .row(description: "全国のJAと販売会を開く"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for field in programme.texts where FieldTraits(of: field.text).contains(.spaces) {
      for run in Self.runs(in: ScalarText(field.text)) {
        let place = Place(field: field, range: run.range)
        let isKnown = context.habits.latinWords.contains(run.word)
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "「\(run.text)」の文字の間に空白があります", en: "“\(run.text)” has spaces between its letters"),
            of: programme, at: place,
            fixIts: [
              context.fix(
                Bilingual(ja: "「\(run.word)」にする", en: "Write \(run.word)"),
                isKnown ? .sure : .maybe, at: place, with: run.word, of: programme)
            ]))
      }
    }
  }

  private struct Run {
    let text: String
    let word: String
    let range: Range<Int>
  }

  /// Two capital letters or more, or three ideographs or more, each alone between single spaces.
  private static func runs(in text: ScalarText) -> [Run] {
    var runs: [Run] = []
    var position = 0
    while position < text.count {
      guard let kind = kind(text, position), kind != Self.kind(text, position - 1) else {
        position += 1
        continue
      }
      var members = [position]
      var next = position
      while isSpace(text[next + 1]), Self.kind(text, next + 2) == kind {
        next += 2
        members.append(next)
      }
      let isAlone =
        Self.kind(text, next + 1) == nil && !isLetter(text[next + 1])
        && !isLetter(text[position - 1])
      if members.count >= kind, isAlone {
        let range = position..<next + 1
        runs.append(
          Run(
            text: text.text(range),
            word: String(String.UnicodeScalarView(members.map { text.scalars[$0] })),
            range: text.bytes(range)))
      }
      position = next + 1
    }
    return runs
  }

  /// How many of its kind make a run: capitals two, ideographs three.
  private static func kind(_ text: ScalarText, _ position: Int) -> Int? {
    guard let scalar = text[position] else { return nil }
    if (0x41...0x5A).contains(scalar.value) { return 2 }
    return scalar.isKanji ? 3 : nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    scalar == " " || scalar == "\u{3000}"
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isASCIILetter } ?? false
  }
}
