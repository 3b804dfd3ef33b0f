import CivilDates
import DelimitedText
import LocalGovernments
import Participation

/// The bureaus of governments that publish a list of them.
struct KnownBureaus: Sendable {
  private struct Bureau: Sendable {
    let name: String
    let from: CivilDate?
    let until: CivilDate?
  }

  static let shared = KnownBureaus()

  private let bureaus: [LocalGovernmentCode: [Bureau]]

  private init() {
    var bureaus: [LocalGovernmentCode: [Bureau]] = [:]
    for row in CheckingResource.rows(of: "bureaus.csv") {
      guard let code = LocalGovernmentCode(row["government"]) else { continue }
      bureaus[code, default: []].append(
        Bureau(
          name: row["name"], from: CivilDate(iso: row["from"]),
          until: CivilDate(iso: row["until"])))
    }
    self.bureaus = bureaus
  }

  /// The bureaus of a government on a day; `nil` where nobody knows them.
  func names(of government: LocalGovernment, on date: CivilDate) -> Set<String>? {
    bureaus[government.code].map { known in
      Set(
        known.filter { bureau in
          bureau.from.map { $0 <= date } ?? true && bureau.until.map { date <= $0 } ?? true
        }.map(\.name))
    }
  }
}
