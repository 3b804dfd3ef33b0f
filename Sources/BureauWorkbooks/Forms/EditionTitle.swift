import CivilDates
import Lists

/// The lines over an edition's table made of those of the edition before.
struct EditionTitle {
  let year: Int
  let bureaus: Int
  let programmes: Int
  /// How many years lie between the editions.
  private let step: Int

  /// Makes lines after those of the edition before.
  init(year: Int, bureaus: Int, programmes: Int, after old: [String]) {
    self.year = year
    self.bureaus = bureaus
    self.programmes = programmes
    step = ListContent.statement(of: old).fiscalYear.map { year - $0 } ?? 1
  }

  /// The title of an edition whose predecessor has none.
  var plain: String { "\(japaneseYear(year))度 連携事業一覧" }

  /// The same line; one that states the year, the day or the totals states the new ones.
  func line(after old: String) -> String {
    guard ListContent.statement(of: [old]) != TitleStatement() else { return old }
    var bytes = Array(old.utf8)
    var changes = JapaneseDateParser.fiscalYears(in: old).map {
      ($0.range, japaneseYear($0.value + step) + "度")
    }
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
  private func japaneseYear(_ year: Int) -> String {
    CivilDate(year: year, month: 5, day: 1)?.japaneseYear ?? "\(year)年"
  }
}
