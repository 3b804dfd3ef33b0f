package import Catalogue
package import LocalGovernments
import Participation

/// A programme with the edition it belongs to.
package struct PublishedProgrammeOutput: Encodable, Sendable {
  package let edition: String
  /// The identifier that stays over the years.
  @Nullable package var lastingId: String?
  private let programme: ProgrammeOutput

  package init(_ entry: CatalogueEntry, lastingId: String?, gazetteer: Gazetteer) {
    edition = entry.edition.id
    self.lastingId = lastingId
    programme = ProgrammeOutput(entry.programme, gazetteer: gazetteer)
  }

  private enum CodingKeys: CodingKey { case edition, lastingId }

  package func encode(to encoder: any Encoder) throws {
    try programme.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(edition, forKey: .edition)
    try container.encode(_lastingId, forKey: .lastingId)
  }
}
