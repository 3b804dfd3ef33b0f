import Catalogue
import Changes
import Interchange
import LocalGovernments
import Participation

/// What changed in a list since the one before, or since the one that `from` names.
enum ChangesRoute {
  struct Answer: Stretch {
    /// `null` where no earlier list of the issuer is published.
    @Nullable var changes: ChangesOutput?
    let total: Int
    let offset: Int
    @Nullable var next: Int?
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let edition = try request.edition()
    let paging = try APIPaging(request.query)
    let kind: ChangeKind? = try request.query.choice("kind")
    guard
      let changes = try ComparedPair(of: edition, query: request.query, in: request.catalogue)?
        .compared.changes
    else { return Answer(changes: nil, total: 0, offset: paging.offset, next: nil) }
    let entries = kind.map(changes.programmes) ?? changes.programmes
    let shown = paging.cut(entries)
    let end = paging.offset + shown.count
    return Answer(
      changes: ChangesOutput(changes, showing: shown, gazetteer: request.gazetteer),
      total: entries.count, offset: paging.offset,
      next: end < entries.count && !shown.isEmpty ? end : nil)
  }
}
