package import LocalGovernments

/// What is known of a row that could not be read, or whose holder could not: enough to see that
/// what it is about has not gone.
package struct UnreadRow: Sendable, Hashable {
  package let localID: String?
  package let title: String?
  package let holder: LocalGovernmentCode?

  package init(localID: String?, title: String?, holder: LocalGovernmentCode?) {
    self.localID = localID
    self.title = title
    self.holder = holder
  }
}
