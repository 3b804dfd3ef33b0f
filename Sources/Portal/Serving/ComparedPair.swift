import Catalogue
import Participation

/// An edition and the one that it is compared with: the one asked for, or the one before it.
struct ComparedPair: Sendable {
  let compared: ComparedEditions

  /// - Throws: where `from` names no edition.
  init?(of edition: Edition, query: Query, in catalogue: Catalogue) throws(RequestFault) {
    let old: Edition
    if let id = query.value("from") {
      guard let found = catalogue.edition(id: id) else { throw .unknown(what: .edition, key: id) }
      old = found
    } else if let before = catalogue.edition(before: edition) {
      old = before
    } else {
      return nil
    }
    compared = catalogue.comparison(from: old, to: edition)
  }
}
