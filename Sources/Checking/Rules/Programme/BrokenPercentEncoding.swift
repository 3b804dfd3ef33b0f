import Lists

/// Finds a % in an address that encodes nothing.
struct BrokenPercentEncoding: ProgrammeRule {
  static let card = RuleCard(
    "broken-percent-encoding", .warning,
    title: Bilingual(ja: "壊れた%表記", en: "Broken percent-encoding"),
    explanation: Bilingual(
      ja: "アドレスの「%」の後に16進数2桁がありません。写すときに途中で切れたことが考えられます。",
      en:
        "A % in the address is not followed by two hexadecimal digits: it may have been cut off in copying."
    ),
    faulty: .row(link: "https://www.soumu.metro.tokyo.lg.jp/%E9%98%B2%E7%81%B"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/%E9%98%B2%E7%81%BD"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    for field in programme.row.links where field.text.utf8.contains(0x25) {
      let bytes = Array(field.text.utf8)
      let broken = bytes.indices.first { index in
        bytes[index] == 0x25
          && (index + 2 >= bytes.count || !Self.isHex(bytes[index + 1])
            || !Self.isHex(bytes[index + 2]))
      }
      guard let broken else { continue }
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "「%」の後が16進数2桁ではありません。アドレスを写し直してください",
            en: "this % is not followed by two hexadecimal digits. Copy the address again"),
          of: programme, at: Place(field: field, range: broken..<min(broken + 3, bytes.count))))
    }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
