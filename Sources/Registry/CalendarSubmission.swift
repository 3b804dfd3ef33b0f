package import CivilDates
package import Events
package import LocalGovernments
package import Pictures

/// A file of events or news on its way into the store: what it is called, and what it speaks for.
package struct CalendarSubmission: Sendable {
  /// What the file is called; a later file of the same name takes its place.
  package let file: String
  /// The file as it was given.
  package let bytes: [UInt8]
  /// The bytes of the pictures that it shows; those that nothing shows are let go of.
  package var pictures: [PictureFile] = []
  /// The day on which what lies ahead can still be withdrawn.
  package let today: CivilDate
  /// Whose table it is, beside the holders of its rows.
  package var holder: LocalGovernmentCode?
  /// The rows that could not be read; what they are about is not taken for gone.
  package var unreadRows: [UnreadRow] = []
  /// Whether more than half of what the file held may be withdrawn.
  package var withdrawsMost = false
  /// Whether the rest is written where identifiers are another file's.
  package var leavesOutCollisions = false

  package init(file: String, bytes: [UInt8], today: CivilDate) {
    self.file = file
    self.bytes = bytes
    self.today = today
  }
}
