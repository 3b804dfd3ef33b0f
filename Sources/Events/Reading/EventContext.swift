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

  package init(
    gazetteer: Gazetteer, holder: LocalGovernment? = nil,
    programme: (@Sendable (String) -> String?)? = nil
  ) {
    self.gazetteer = gazetteer
    self.holder = holder
    self.programme = programme
  }
}
