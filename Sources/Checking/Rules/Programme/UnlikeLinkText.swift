import Lists

/// Finds a link that shows one address and leads to another.
struct UnlikeLinkText: ProgrammeRule {
  static let card = RuleCard(
    "unlike-link-text", .warning,
    title: Bilingual(ja: "表示とリンク先の違い", en: "Link that shows a different address"),
    explanation: Bilingual(
      ja: "リンクに表示されているアドレスと、実際のリンク先が違います。片方だけを直したことが考えられます。",
      en:
        "A link shows one address and leads to another: perhaps only one of the two was corrected."),
    faulty: .row(
      link:
        #"<a href="https://www.bousai.metro.tokyo.lg.jp/a/">https://www.bousai.metro.tokyo.lg.jp/b/</a>"#
    ),
    sound: .row(
      link:
        #"<a href="https://www.bousai.metro.tokyo.lg.jp/a/">https://www.bousai.metro.tokyo.lg.jp/a/</a>"#
    ))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for extra in programme.row.extras where extra.field.text.lowercased().hasPrefix("http") {
      let cell = extra.field.cell
      guard
        let link = programme.row.links.first(where: { link in
          link.cell.contains(cell.lowerBound) && link.cell.count > cell.count
        }), Self.folded(link.text) != Self.folded(extra.field.text)
      else { continue }
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "表示は「\(extra.field.text)」ですが、リンク先は「\(link.text)」です",
            en: "it shows \(extra.field.text) but leads to \(link.text)"),
          of: programme, at: Place(field: extra.field, range: 0..<extra.field.text.utf8.count)))
    }
  }

  private static func folded(_ address: String) -> Substring {
    address.hasSuffix("/") ? address.lowercased().dropLast() : address.lowercased()[...]
  }
}
