import LocalGovernments
import Participation

/// Who takes part in a programme, summed up for comparing with numbers.
struct Roster: Sendable {
  /// The governments named.
  let named: GovernmentSet
  /// The governments named under each role, where there are several.
  let byRole: [GovernmentSet]
  /// The members of classes and regions.
  let covered: GovernmentSet
  /// How often governments are named, repetitions counted.
  let mentions: Int
  /// The number that a bare count adds: 69 in 山形県ほか69自治体.
  let uncounted: Int
  /// Whether the words leave open who else takes part.
  let isOpen: Bool

  init(_ programme: CheckedProgramme) {
    let expression = programme.participants
    named = expression.named
    covered = expression.covered
    mentions = expression.nodes.count { $0.kind == .named }
    uncounted = expression.nodes.reduce(0) { $0 + ($1.kind == .count ? $1.count ?? 0 : 0) }
    isOpen = expression.isOpen
    let roles = Dictionary(
      grouping: expression.nodes.filter { $0.kind == .named }, by: { $0.role ?? "" })
    byRole =
      roles.count > 1
      ? roles.values.map { nodes in
        nodes.reduce(into: GovernmentSet()) { $0.formUnion($1.members) }
      } : []
  }

  /// Whether the names are all there is: no class, no open wording.
  var isClosed: Bool { covered.isEmpty && !isOpen }
}
