import Lists

/// Finds links that no browser can follow.
struct MalformedAddress: ProgrammeRule {
  static let card = RuleCard(
    "malformed-address", .warning, fix: .maybe,
    title: Bilingual(ja: "開けないアドレス", en: "Web address that cannot be opened"),
    explanation: Bilingual(
      ja: "アドレスの形が崩れています。「ttps:」のような先頭の書き違い、ホスト名にない文字、空のラベル（..）、「lg.ip」のような末尾の書き違いなどです。",
      en:
        "The address is broken: a slip in its scheme (ttps:), a character that no host name has, an empty label (..), or a slip in its last label (lg.ip)."
    ),
    faulty: .row(link: "https://www.soumu..metro.tokyo.lg.jp/bosai/"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/bosai/"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for field in programme.row.links {
      let link = LinkedAddress(field)
      if let fault = AddressFault.first(in: link.address) {
        report(
          context.finding(
            Self.card, fault.message, of: programme, at: link.place(fault.range),
            fixIts: fault.correction.map {
              [context.fixAddress(field, to: $0, .maybe, of: programme)]
            } ?? []))
      }
    }
    for extra in programme.row.extras {
      guard let correction = Self.correction(of: extra.field, beside: programme.row.links) else {
        continue
      }
      let place = Place(field: extra.field, range: 0..<extra.field.text.utf8.count)
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "「\(extra.field.text)」はアドレスとして読めません", en: "“\(extra.field.text)” is no address"),
          of: programme, at: place,
          fixIts: [
            context.fix(
              Bilingual(ja: "「\(correction)」に改める", en: "Write \(correction)"), .maybe, at: place,
              with: correction, of: programme)
          ]))
    }
  }

  /// A mistyped address put right, or the mistyped beginning of the address that follows.
  private static func correction(of field: ListField, beside links: [ListField]) -> String? {
    if let whole = AddressFault.mendedScheme(field.text) { return whole }
    guard let link = links.first(where: { $0.cell.lowerBound == field.cell.upperBound }),
      let whole = AddressFault.mendedScheme(field.text + link.text)
    else { return nil }
    return String(whole.dropLast(link.text.count))
  }
}
