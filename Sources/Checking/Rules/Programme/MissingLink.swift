import Lists

/// Remarks on a row without a link in a list whose other rows have some.
struct MissingLink: ProgrammeRule {
  static let card = RuleCard(
    "missing-link", .note,
    title: Bilingual(ja: "リンクのない事業", en: "No link"),
    explanation: Bilingual(
      ja: "ほかの行にはリンクがあるのに、この行にはありません。紹介するページがあれば、読む人はそこから詳しく知ることができます。",
      en: "Other rows have links and this one has none. A page to go on from helps the reader."),
    faulty: .rows([.init(), .init(link: "")]), sound: .rows([.init(), .init()]))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    guard programme.row.links.isEmpty, let name = programme.row.name, context.habits.links,
      !programme.row.extras.contains(where: { $0.field.text.contains("://") })
    else { return }
    report(
      context.finding(
        Self.card, Bilingual(ja: "リンクがありません", en: "there is no link"), of: programme,
        at: Place(field: programme.row.number ?? name)))
  }
}
