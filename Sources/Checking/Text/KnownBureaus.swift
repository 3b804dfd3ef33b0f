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

  /// The bureaus of the issuing government on the list's day; `nil` where nobody knows them.
  func names(of context: CheckContext) -> Set<String>? {
    guard let issuer = context.issuer, let known = bureaus[issuer.code] else { return nil }
    let date = context.edition.asOf
    let names = known.filter { bureau in
      bureau.from.map { $0 <= date } ?? true && bureau.until.map { date <= $0 } ?? true
    }
    return Set(names.map(\.name))
  }

  /// Whether a name is one of the issuing government's bureaus.
  func holds(_ name: String, of context: CheckContext) -> Bool {
    names(of: context)?.contains(name) ?? false
  }
}
