import CivilDates
package import ListWriting
import Lists
import LocalGovernments
import Participation

/// News posts as a table that `NewsFile` reads.
package struct NewsTable: Sendable {
  private let table: WrittenTable

  private static let columns: [NewsColumn] = [
    .code, .id, .kind, .day, .untilDay, .title, .english, .holder, .bureau, .programme, .body,
    .links, .image, .imageAlternative, .imageLicence, .sample,
  ]

  /// Lays out posts in the order given.
  package init(_ posts: [NewsPost]) {
    let known = Set(
      NewsColumn.allCases.flatMap { $0.headings.split(separator: " ") }
        .map { HeadedTable.folded(String($0)) })
    let extra = ExtraColumns(posts.map(\.extras), besides: known)
    columns =
      Self.columns.map { ($0.rawValue, $0.heading) }
      + extra.headings.map { ("extra_" + $0, $0) }
    table = WrittenTable(
      name: "お知らせ", headings: Self.columns.map(\.heading) + extra.headings,
      widths: Self.columns.map { $0 == .body ? 60 : $0 == .title ? 30 : 14 }
        + extra.headings.map { _ in 16 },
      rows: posts.map { post in
        let unread = UnreadCells<NewsColumn>(post.extras)
        return Self.columns.map { unread.text($0, else: Self.text($0, of: post) ?? "") }
          + extra.cells(of: post.extras)
      })
  }

  /// The columns: a name for programs, and the heading.
  package let columns: [(key: String, heading: String)]

  /// The rows, a text for each column; empty where nothing is known.
  package var rows: [[String]] { table.rows }

  /// Comma-separated values, with a byte order mark where they are for spreadsheets.
  package func csv(isForSpreadsheets: Bool) -> [UInt8] {
    table.csv(isForSpreadsheets: isForSpreadsheets)
  }

  /// An Excel workbook.
  package func workbook() throws(WritingError) -> [UInt8] { try table.workbook() }

  private static func text(_ column: NewsColumn, of post: NewsPost) -> String? {
    switch column {
    case .code: post.holder.government?.sixDigits
    case .id: post.localID
    case .kind: EventWords.word(post.kind)
    case .day: post.day.iso
    case .untilDay: post.untilDay?.iso
    case .title: post.title
    case .english: post.titleEnglish
    case .holder: post.holder.name
    case .bureau: post.holder.bureau
    case .programme: post.programme
    case .body: post.body
    case .links: post.links.joined(separator: " ")
    case .image: post.image?.address
    case .imageAlternative: post.image?.alternative
    case .imageLicence: post.image?.licence
    case .sample: post.isSample ? "見本" : nil
    }
  }
}
