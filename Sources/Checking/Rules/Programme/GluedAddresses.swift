import Lists

/// Finds two addresses written without anything between them.
struct GluedAddresses: ProgrammeRule {
  static let card = RuleCard(
    "glued-addresses", .warning,
    title: Bilingual(ja: "つながった二つのアドレス", en: "Two web addresses run together"),
    explanation: Bilingual(
      ja: "二つのアドレスが空白や改行なしにつながり、一つのリンクになっています。どちらのページも開けません。",
      en:
        "Two addresses stand without a space or line break between them and make one link that opens neither page."
    ),
    faulty: .row(
      link: "https://www.soumu.metro.tokyo.lg.jp/https://www.bousai.metro.tokyo.lg.jp/"
        .replacing("jp/https", with: "jphttps")),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/ https://www.bousai.metro.tokyo.lg.jp/"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for field in programme.row.links {
      let text = field.text
      guard
        let start = text.firstByte(of: "https://", after: 1)
          ?? text.firstByte(of: "http://", after: 1),
        let before = text.utf8.dropFirst(start - 1).first, before != 0x2F, before != 0x3D
      else { continue }
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "二つのアドレスがつながっています。間に空白か改行を入れてください",
            en: "two addresses run together here. Put a space or line break between them"),
          of: programme, at: Place(field: field, range: start..<text.utf8.count)))
    }
  }
}
