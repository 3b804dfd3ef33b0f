import Lists

/// Finds characters that only one computer shows: private use, unassigned, noncharacters.
struct PrivateCharacter: DocumentRule {
  static let card = RuleCard(
    "private-character", .warning,
    title: Bilingual(ja: "外字・未定義の文字", en: "Private-use or unassigned character"),
    explanation: Bilingual(
      ja: "外字（私用領域の文字）や定義のない文字があります。作成した端末以外では表示されません。標準の文字に置き換えてください。",
      en:
        "A private-use or unassigned character stands in the text; only the computer that made it can show it. Put a standard character in its place."
    ),
    faulty: .row(description: "\u{E000}と応援し合う"), sound: .row(description: "髙と応援し合う"))

  func check(_ document: ListDocument, in context: CheckContext, report: Report) {
    for entry in context.fields where entry.traits.contains(.unusual) {
      let (field, programme) = (entry.field, entry.programme)
      for run in CharacterRuns.of(field.text, where: Self.isPrivate) {
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "外字または未定義の文字（\(run.codes)）があります。標準の文字に直してください",
              en: "there is a private or unassigned character (\(run.codes)). Write a standard one"),
            of: programme, at: Place(field: field, range: run.range)))
      }
    }
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x378 else { return false }
    switch scalar.value {
    // The blocks of nearly all Japanese text, answered without asking the tables.
    case 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFC, 0x3001...0x303F, 0xFF01...0xFF9F:
      return false
    default:
      let category = scalar.properties.generalCategory
      return category == .privateUse || category == .unassigned
    }
  }
}
