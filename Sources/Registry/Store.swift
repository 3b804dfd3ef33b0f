package import Changes
package import CivilDates
package import Events
package import Lists
package import Participation
package import Pictures

/// The durable truth: the editions that were published, with the files they were read from.
///
/// Every read of the portal and the command line is answered by a snapshot built from
/// `loadEditions()`; the store itself is asked only when something is published or loaded.
package protocol Store: Sendable {
  /// Writes one edition in one transaction: all of it or none of it.
  ///
  /// Publishing the same file with the same result again changes nothing; another file or another
  /// result for the same edition replaces it whole.
  func publish(_ publication: Publication) async throws(StoreError) -> PublishOutcome

  /// Every edition, newest first.
  func loadEditions() async throws(StoreError) -> [Edition]

  /// The lasting identifiers of the programmes of all editions.
  func loadLineages() async throws(StoreError) -> Lineages

  /// The file that an edition was read from; `nil` where there is no such edition.
  func source(of editionID: String) async throws(StoreError) -> StoredSource?

  /// What was found when an edition was published, in the order of the file.
  func diagnostics(of editionID: String) async throws(StoreError) -> [Diagnostic]

  /// Writes a file's events in one transaction.
  ///
  /// - Parameters:
  ///   - events: the events as read.
  ///   - pictures: the bytes of their pictures; those that nothing shows are let go of.
  ///   - file: what the file is called.
  ///   - bytes: the file as it was given.
  ///   - today: the day on which what lies ahead can still be cancelled.
  /// - Returns: what was new, changed, or taken back.
  /// - Throws: why nothing was written.
  func publish(
    _ events: [Event], pictures: [PictureFile], file: String, bytes: [UInt8], today: CivilDate
  ) async throws(StoreError) -> CalendarOutcome

  /// Writes a file's news in one transaction.
  func publish(
    _ posts: [NewsPost], pictures: [PictureFile], file: String, bytes: [UInt8], today: CivilDate
  ) async throws(StoreError) -> CalendarOutcome

  /// Every event and all news.
  func loadCalendar() async throws(StoreError) -> EventCalendar

  /// The bytes of a picture by their SHA-256 in hexadecimal; `nil` where nothing shows it.
  func picture(_ hash: String) async throws(StoreError) -> PictureFile?

  /// The number of the last publication, 0 before the first: it grows when anything changes.
  func lastPublication() async throws(StoreError) -> Int

  /// Lets go of the store and folds its journal into its file.
  func close() async throws(StoreError)
}
