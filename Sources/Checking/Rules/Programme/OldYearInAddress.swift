import CivilDates
import Lists
import Participation

/// Remarks on a year in an address that is before the list's own.
struct OldYearInAddress: ProgrammeRule {
  static let card = RuleCard(
    "old-year-in-address", .note,
    title: Bilingual(ja: "古い年のアドレス", en: "Web address of an earlier year"),
    explanation: Bilingual(
      ja: "アドレスの中の年が、一覧の年度より前です。過去の発表や催しのページかもしれません。今年度のページがあれば差し替えてください。",
      en:
        "A year in the address is before the list's fiscal year; it may be a page of a past event or announcement. See whether there is one of this year."
    ),
    faulty: .row(link: "https://www.soumu.metro.tokyo.lg.jp/2021/04/20/03.html"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/2025/04/20/03.html"))

  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report) {
    let current = context.edition.fiscalYear ?? context.edition.asOf.year
    for field in programme.row.links {
      let address = Address(field.text)
      for segment in address.segments {
        guard let year = Self.year(segment.text), year < current else { continue }
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "アドレスの「\(year)」年は、一覧の\(current)年度より前です",
              en: "the year \(year) in the address is before the list's year, \(current)"),
            of: programme, at: Place(field: field, range: segment.range)))
        break
      }
    }
  }

  /// The year that a segment is or begins with: 2021, 2021_0304, 20210420.
  private static func year(_ segment: String) -> Int? {
    let bytes = Array(segment.utf8)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    guard digits == 4 || digits == 8 || digits == 6, bytes.count == digits || bytes[digits] != 0x2E,
      let year = Int(String(decoding: bytes.prefix(4), as: UTF8.self)), (1995...2099).contains(year)
    else { return nil }
    guard digits > 4 else { return year }
    let month = Int(String(decoding: bytes[4..<6], as: UTF8.self)) ?? 0
    return (1...12).contains(month) ? year : nil
  }
}
