import Lists

/// Remarks on a link that is not encrypted.
struct InsecureAddress: ProgrammeRule {
  static let card = RuleCard(
    "insecure-address", .note, fix: .maybe,
    title: Bilingual(ja: "http:// のアドレス", en: "Address that begins with http://"),
    explanation: Bilingual(
      ja: "アドレスが「http://」で始まっています。自治体のサイトのほとんどは「https://」で開けます。同じアドレスが https で開けるか確かめてください。",
      en:
        "The address begins with http://. Nearly every government's site answers to https://; check that the same address does."
    ),
    faulty: .row(link: "http://www.soumu.metro.tokyo.lg.jp/bosai/"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/bosai/"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for field in programme.row.links where field.text.lowercased().hasPrefix("http://") {
      let secure = "https://" + field.text.dropFirst("http://".count)
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "アドレスが「http://」で始まっています", en: "the address begins with http://, not https://"),
          of: programme, at: Place(field: field, range: 0..<"http://".utf8.count),
          fixIts: [context.fixAddress(field, to: secure, .maybe, of: programme)]))
    }
  }
}
