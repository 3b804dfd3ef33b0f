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
    let bytes = CheckingResource.bytes(of: "bureaus.csv")
    var bureaus: [LocalGovernmentCode: [Bureau]] = [:]
    for record in (try? DelimitedText(bytes))?.records.dropFirst() ?? [] {
      let cells = record.fields.map { DelimitedText.text(of: $0, in: bytes) }
      guard cells.count == 4, let code = LocalGovernmentCode(cells[0]) else { continue }
      bureaus[code, default: []].append(
        Bureau(
          name: cells[1], from: CivilDate(iso: cells[2]), until: CivilDate(iso: cells[3])))
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
