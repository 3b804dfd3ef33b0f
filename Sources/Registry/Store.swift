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

  /// Writes a file's events in one transaction, unless the outcome says why it was refused.
  ///
  /// - Parameters:
  ///   - events: the events as read.
  ///   - submission: the file, and what it speaks for.
  /// - Returns: what was new, changed, or taken back.
  /// - Throws: why nothing could be written.
  func publish(
    _ events: [Event], _ submission: CalendarSubmission
  ) async throws(StoreError) -> CalendarOutcome

  /// Writes a file's news in one transaction, unless the outcome says why it was refused.
  func publish(
    _ posts: [NewsPost], _ submission: CalendarSubmission
  ) async throws(StoreError) -> CalendarOutcome

  /// What publishing events would do; nothing is written.
  func outcome(
    ofPublishing events: [Event], _ submission: CalendarSubmission
  ) async throws(StoreError) -> CalendarOutcome

  /// What publishing news would do; nothing is written.
  func outcome(
    ofPublishing posts: [NewsPost], _ submission: CalendarSubmission
  ) async throws(StoreError) -> CalendarOutcome

  /// Takes an event back by hand; `nil` where there is none of the identifier.
  func withdrawEvent(id: String, on day: CivilDate) async throws(StoreError) -> CalendarOutcome?

  /// Takes a post back by hand; `nil` where there is none of the identifier.
  func withdrawPost(id: String, on day: CivilDate) async throws(StoreError) -> CalendarOutcome?

  /// Every event and all news.
  func loadCalendar() async throws(StoreError) -> EventCalendar

  /// The bytes of a picture by their SHA-256 in hexadecimal; `nil` where nothing shows it.
  func picture(_ hash: String) async throws(StoreError) -> PictureFile?

  /// The number of the last publication, 0 before the first: it grows when anything changes.
  func lastPublication() async throws(StoreError) -> Int

  /// Lets go of the store and folds its journal into its file.
  func close() async throws(StoreError)
}
