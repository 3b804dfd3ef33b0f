import Catalogue
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation

/// Where the data comes from and what may be done with it, in the words that every file repeats.
enum PublishedSource {
  /// The licence of what Renkei adds, as data portals know it; the lists themselves are documents
  /// that a government made public.
  static let licence = "https://creativecommons.org/licenses/by/4.0/"

  /// What must be known before a number is used.
  static let caution = Bilingual(
    ja: "「総称に含まれる」「該当の可能性」は一覧の書き方からの解釈です。実際の参加は所管局にご確認ください。",
    en:
      "“Included” and “possible” are read from the wording of the list; whether a government takes part is for the bureau to say.",
    easy:
      "「まとめた 言い方に 入る」と「入るかも しれない」は、Renkeiが 一覧を 読んで 考えた ことです。本当に 参加するか どうかは、担当の 局に 聞いて ください。"
  )

  /// The lists in the words in which a source is cited.
  static func editions(in request: PageRequest) -> [String] {
    request.catalogue.editions.prefix(10).map { citation(of: $0, in: request) }
  }

  /// One list as a source: 東京都「令和7年度…」（令和7年4月1日時点）, with the day once.
  static func citation(of edition: Edition, in request: PageRequest) -> String {
    let issuer = edition.issuer.flatMap { request.gazetteer[$0] }
    let title = edition.title.isEmpty ? edition.id : edition.title
    guard request.language == .english else {
      let day = title.contains("時点") ? "" : "（\(edition.asOf.japanese)時点）"
      return "\(issuer?.name ?? "")「\(title)」\(day)"
    }
    let name = issuer.map { GovernmentName($0, in: .english).text + ", " } ?? ""
    return "\(name)\(title) (as of \(DateText(edition.asOf, in: .english).text))"
  }
}

extension CivilDate {
  /// The day's first second in Japan, in seconds since 1970.
  var midnight: Int? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 9 * 3_600) ?? .gmt
    return calendar.date(from: DateComponents(year: year, month: month, day: day))
      .map { Int($0.timeIntervalSince1970) }
  }

  /// The day's first second in Japan as RFC 3339 writes it.
  var timestamp: String { iso + "T00:00:00+09:00" }
}
