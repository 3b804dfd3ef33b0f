import CivilDates
import LocalGovernments
import Participation

/// What an edition is, in two lines.
enum EditionSummary {
  static func lines(of edition: Edition, gazetteer: Gazetteer) -> [String] {
    let issuer = edition.issuer.flatMap { gazetteer[$0]?.name } ?? said("発行元不明", "issuer unknown")
    let count = edition.programmes.count
    let bureaus = Set(edition.programmes.map(\.bureau)).subtracting([""]).count
    return [
      edition.title.isEmpty ? edition.id : edition.title,
      said(
        "\(edition.id) ・ \(issuer) ・ \(edition.asOf.iso) 時点 ・ \(bureaus)局 \(count)事業",
        "\(edition.id) · \(issuer) · as of \(edition.asOf.iso) · \(bureaus) bureaus, \(count) programmes"
      ),
      "",
    ]
  }
}
