import Lists

/// Remarks on section headings that are marked in another way than most.
struct HeadingStyleDiffers: DocumentRule {
  static let card = RuleCard(
    "heading-style-differs", .note, fix: .maybe,
    title: Bilingual(ja: "ほかと異なる見出しの書き方", en: "Heading marked unlike the others"),
    explanation: Bilingual(
      ja: "分野の見出しの記号（##、< > など）や空白が、ほかの見出しと異なります。プログラムで読むとき、見出しの段階が違うと受け取られます。",
      en:
        "A section heading has other marks or spaces (##, < >) than most. Programs that read the list may take it for another level."
    ),
    faulty: .headings(["<防災の連携>", "## < 観光の連携 >", "<教育の連携>"]),
    sound: .headings(["<防災の連携>", "<観光の連携>", "<教育の連携>"]))

  private struct Heading {
    let field: ListField
    let before: String
    let after: String
    let theme: String

    var style: String { before + "…" + after }
  }

  func check(_ document: ListDocument, in context: CheckContext, report: Report) {
    let headings = document.sections.compactMap { section -> Heading? in
      guard let field = section.heading, !section.theme.isEmpty,
        let range = field.text.firstRange(of: section.theme)
      else { return nil }
      return Heading(
        field: field, before: String(field.text[..<range.lowerBound]),
        after: String(field.text[range.upperBound...]), theme: section.theme)
    }
    var uses: [String: Int] = [:]
    for heading in headings { uses[heading.style, default: 0] += 1 }
    guard uses.count > 1,
      let usual = headings.max(by: { (uses[$0.style] ?? 0) < (uses[$1.style] ?? 0) }),
      let most = uses[usual.style], most > 1
    else { return }
    for heading in headings where heading.style != usual.style {
      // 「その他」 without 「の連携」 differs in words, not in style.
      guard
        Self.marks(heading.before) != Self.marks(usual.before)
          || Self.marks(heading.after) != Self.marks(usual.after)
      else { continue }
      let right = usual.before + heading.theme + usual.after
      let place = Place(field: heading.field, range: 0..<heading.field.text.utf8.count)
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "見出し「\(heading.field.text)」の書き方が、ほかの見出し（「\(usual.field.text)」など\(most)か所）と異なります",
            en:
              "the heading “\(heading.field.text)” is marked in another way than \(most) others, such as “\(usual.field.text)”"
          ), at: place,
          notes: [context.note(.usual, at: Place(field: usual.field))],
          fixIts: [
            context.fix(
              Bilingual(ja: "「\(right)」にする", en: "Write “\(right)”"),
              most * 2 > headings.count ? .sure : .maybe, at: place, with: right)
          ]))
    }
  }

  private static func marks(_ text: String) -> String {
    String(text.filter { !$0.isLetter })
  }
}

extension Bilingual {
  fileprivate static let usual = Bilingual(
    ja: "多くの見出しはこの書き方です", en: "most are written like this one")
}
