package import LocalGovernments
package import Participation

/// The immutable snapshot that answers every public read: programmes, governments, group wordings
/// and search over them.
///
/// Built once from the store's editions and swapped whole when the store changes; nothing in it is
/// ever mutated, so that reads need no lock.
package struct Catalogue: Sendable {
  /// The editions, newest first.
  package let editions: [Edition]
  /// The governments as of the newest edition's day.
  package let gazetteer: Gazetteer
}

/// One programme of one edition, as the catalogue hands it out.
package struct CatalogueEntry: Sendable {
  /// Its place in the catalogue; entries of the newest edition come first, each in file order.
  package let index: Int
  /// The edition it belongs to.
  package let edition: Edition
  /// The programme.
  package let programme: Programme
}
