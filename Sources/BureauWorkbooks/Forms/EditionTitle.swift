import CivilDates

/// The title of an edition made of that of the one before.
enum EditionTitle {
  /// The same title with the new year, the same day of it, and the new totals.
  static func title(after old: String, year: Int, bureaus: Int, programmes: Int) -> String {
    guard !old.isEmpty else { return "\(japaneseYear(year))度 連携事業一覧" }
    var bytes = Array(old.utf8)
    let years = JapaneseDateParser.fiscalYears(in: old)
    let step = years.first.map { year - $0.value } ?? 1
    var changes = years.map { ($0.range, japaneseYear(year) + "度") }
    for date in JapaneseDateParser.dates(in: old) {
      let later = date.value.year + step
      let isEra = !(0x30...0x39).contains(bytes[date.range.lowerBound])
      let yearText = isEra ? japaneseYear(later) : "\(later)年"
      changes.append((date.range, "\(yearText)\(date.value.month)月\(date.value.day)日"))
    }
    for (range, text) in changes.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      bytes.replaceSubrange(range, with: Array(text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
      .replacing(/[0-9０-９]+(?=局[・、 ])/, with: "\(bureaus)")
      .replacing(/[0-9０-９]+(?=事業$|事業[）)])/, with: "\(programmes)")
  }

  /// 令和8年 for 2026.
  private static func japaneseYear(_ year: Int) -> String {
    CivilDate(year: year, month: 5, day: 1)?.japaneseYear ?? "\(year)年"
  }
}
