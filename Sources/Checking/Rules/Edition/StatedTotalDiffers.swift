import Lists
import LocalGovernments
import Participation

/// Compares totals in the title and in section headings with what was read.
struct StatedTotalDiffers: EditionRule {
  static let card = RuleCard(
    "stated-total-differs", .warning,
    title: Bilingual(ja: "題名・見出しの総数の違い", en: "Stated total differs from the rows"),
    explanation: Bilingual(
      ja: "題名の「18局・84事業」や見出しの「（12事業）」のような総数が、実際に読んだ局や事業の数と違います。行が落ちたか、総数の直し忘れが考えられます。",
      en:
        "A total in the title (18局・84事業) or in a heading (12事業) differs from the bureaus or programmes that were read: a row was lost, or the total not brought up to date."
    ),
    faulty: .titled("東京都 令和7年度 連携事業一覧（2025年4月1日時点） 1局・3事業", rows: 2),
    sound: .titled("東京都 令和7年度 連携事業一覧（2025年4月1日時点） 1局・2事業", rows: 2))

  func check(_ programmes: [CheckedProgramme], in context: CheckContext, report: Report) {
    let read = programmes.filter { $0.row.isRead }
    let title = context.document.title
    if let stated = context.edition.stated.programmes, stated != read.count {
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "題名には\(stated)事業とありますが、読み取れたのは\(read.count)事業です",
            en: "the title states \(stated) programmes, but \(read.count) were read"),
          at: title.map { place("\(stated)", of: $0) }))
    }
    let bureaus = Set(read.map(\.programme.bureau).filter { !$0.isEmpty })
    if let stated = context.edition.stated.bureaus, !bureaus.isEmpty, stated != bureaus.count {
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "題名では所管の数が\(stated)ですが、読み取れた所管は\(bureaus.count)です",
            en: "the title states \(stated) bureaus, but \(bureaus.count) were read"),
          at: title.map { place("\(stated)", of: $0) },
          notes: [
            context.note(
              Bilingual(
                ja: bureaus.sorted().joined(separator: "、"),
                en: bureaus.sorted().joined(separator: ", ")))
          ]))
    }
    for section in context.document.sections { checkHeading(of: section, context, report) }
  }

  private func checkHeading(
    of section: ListSection, _ context: CheckContext, _ report: Report
  ) {
    let read = section.rows.count(where: \.isRead)
    guard let heading = section.heading, let stated = HeadingTotal.first(in: heading.text),
      stated.count != read
    else { return }
    report(
      context.finding(
        Self.card,
        Bilingual(
          ja: "見出しには\(stated.text)とありますが、この見出しの下には\(read)事業あります",
          en: "the heading states \(stated.text), but \(read) programmes stand under it"),
        at: Place(field: heading, range: stated.range)))
  }

  /// The number in the title, where it stands there as written.
  private func place(_ number: String, of title: ListField) -> Place {
    guard let range = title.text.ranges(of: number).last else { return Place(field: title) }
    let start = title.text.utf8.distance(from: title.text.startIndex, to: range.lowerBound)
    return Place(field: title, range: start..<start + number.utf8.count)
  }
}

extension ListRow {
  /// Whether it was read as a programme, be it one without a name.
  fileprivate var isRead: Bool {
    [number, name, bureau, description, participants].contains { $0 != nil }
  }
}

/// The number of programmes that a section's heading states: 12 in 「（12事業）」.
private struct HeadingTotal {
  let count: Int
  let text: String
  let range: Range<Int>

  private static let units = ["事業", "件", "取組", "協定", "施策"].map(\.scalarArray)

  static func first(in heading: String) -> HeadingTotal? {
    let text = ScalarText(heading)
    var position = 0
    while position < text.count {
      var value = 0
      var end = position
      while let digit = text[end]?.digit, end - position < 5 {
        value = value * 10 + digit
        end += 1
      }
      if end > position, let unit = units.first(where: { text.has($0, at: end) }) {
        let range = position..<end + unit.count
        return HeadingTotal(count: value, text: text.text(range), range: text.bytes(range))
      }
      position = max(end, position + 1)
    }
    return nil
  }
}
