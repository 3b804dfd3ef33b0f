import CivilDates
import LocalGovernments
package import Participation

/// What a list says of itself.
package struct EditionOutput: Encodable, Sendable {
  package let id: String
  @Nullable package var title: String?
  @Nullable package var issuer: String?
  @Nullable package var fiscalYear: Int?
  package let asOf: String
  package let stated: Stated

  /// The totals that the title states.
  package struct Stated: Encodable, Sendable {
    @Nullable package var bureaus: Int?
    @Nullable package var programmes: Int?
  }

  package init(_ edition: Edition) {
    id = edition.id
    title = edition.title.isEmpty ? nil : edition.title
    issuer = edition.issuer?.fiveDigits
    fiscalYear = edition.fiscalYear
    asOf = edition.asOf.iso
    stated = Stated(bureaus: edition.stated.bureaus, programmes: edition.stated.programmes)
  }
}
