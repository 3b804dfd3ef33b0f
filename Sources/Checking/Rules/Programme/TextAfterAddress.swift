import Lists

/// Finds words that stick to the end of an address.
struct TextAfterAddress: ProgrammeRule {
  static let card = RuleCard(
    "text-after-address", .warning,
    title: Bilingual(ja: "アドレスに続く文字", en: "Text run into a web address"),
    explanation: Bilingual(
      ja: "アドレスの直後に空白なしで句読点や文字が続いています。リンクに取り込まれて、開けなくなることがあります。括弧書きの説明が続くときは指摘しません。",
      en:
        "Punctuation or words follow an address without a space and may become part of the link. Silent for remarks in brackets."
    ),
    faulty: .row(link: "https://www.soumu.metro.tokyo.lg.jp/bosai/を参照"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/bosai/"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for field in programme.row.links {
      guard let first = field.text.unicodeScalars.firstIndex(where: Self.isPunctuation) else {
        continue
      }
      let text = field.text
      let start = text.utf8.distance(from: text.startIndex, to: first)
      report(finding(Place(field: field, range: start..<text.utf8.count), programme, context))
    }
    // An address that an element leads to ends within it.
    let ends = Set(
      programme.row.links.filter { $0.segments.last?.source.upperBound == $0.cell.upperBound }
        .map(\.cell.upperBound))
    for extra in programme.row.extras {
      guard ends.contains(extra.field.cell.lowerBound),
        let first = extra.field.text.unicodeScalars.first, !"（(［[【<＜".unicodeScalars.contains(first)
      else { continue }
      report(
        finding(
          Place(field: extra.field, range: 0..<extra.field.text.utf8.count), programme, context))
    }
  }

  private func finding(
    _ place: Place, _ programme: CheckedProgramme, _ context: CheckContext
  ) -> Diagnostic {
    context.finding(
      Self.card,
      Bilingual(
        ja: "アドレスの直後に文字が続いています。空白を入れるか、取り除いてください",
        en: "text follows the address at once. Part it by a space, or take it away"),
      of: programme, at: place)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    "、。，．）」』】］〉》；：\u{3000}".unicodeScalars.contains(scalar)
  }
}
