import Lists

/// Finds characters that cannot be seen: control characters, zero-width spaces, direction marks.
struct ControlCharacter: DocumentRule {
  static let card = RuleCard(
    "control-character", .warning, fix: .sure,
    title: Bilingual(ja: "目に見えない文字", en: "Invisible character"),
    explanation: Bilingual(
      ja: "制御文字、幅のない空白、書字方向の指定など、目に見えない文字が混じっています。検索や照合が失敗し、アドレスの中では別のページになります。改行とタブは指摘しません。",
      en:
        "A control character, zero-width space or direction mark stands in the text. Searches fail on it, and an address leads elsewhere. Line breaks and tabs are left alone."
    ),
    faulty: .row(description: "災害の\u{200B}ときに応援する"), sound: .row(description: "災害のときに応援する"))

  func check(_ document: ListDocument, in context: CheckContext, report: Report) {
    for entry in context.fields where entry.traits.contains(.unusual) {
      let (field, programme) = (entry.field, entry.programme)
      for run in CharacterRuns.of(field.text, where: Self.isHidden) {
        let place = Place(field: field, range: run.range)
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "目に見えない文字（\(run.codes)）があります", en: "there is a hidden character (\(run.codes))"),
            of: programme, at: place,
            fixIts: [
              context.fix(
                Bilingual(ja: "取り除く", en: "Take it out"), .sure, at: place, with: "",
                of: programme)
            ]))
      }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
