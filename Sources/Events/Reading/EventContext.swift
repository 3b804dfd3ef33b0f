package import CivilDates
package import LocalGovernments

/// What a reader of events and news has to know beside the file.
package struct EventContext: Sendable {
  /// The governments.
  package let gazetteer: Gazetteer
  /// Whose events they are, where the file does not say.
  package let holder: LocalGovernment?
  /// The lasting identifier of the programme that some text names; `nil` where programmes are not
  /// looked at.
  package let programme: (@Sendable (String) -> String?)?
  /// The day on which the table is taken in, where that is to matter.
  package let today: CivilDate?

  package init(
    gazetteer: Gazetteer, holder: LocalGovernment? = nil, today: CivilDate? = nil,
    programme: (@Sendable (String) -> String?)? = nil
  ) {
    self.gazetteer = gazetteer
    self.holder = holder
    self.today = today
    self.programme = programme
  }
}
