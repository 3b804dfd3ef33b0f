public import Participation

/// What became of one programme; of several where one was split or some were merged.
public struct ProgrammeChange: Sendable, Hashable {
  /// Its rows in the older list: none where it is new, several where they were merged; the one
  /// that continues comes first.
  public let old: [Programme]
  /// Its rows in the newer list: none where it ended, several where it was split; the one that
  /// continues comes first.
  public let new: [Programme]
  /// Why the rows are taken for one programme; `nil` where only one list has it.
  public let match: ProgrammeMatch?
  /// What differs.
  public let differences: ProgrammeDifferences
  /// What happened, in the order of `ChangeKind`; empty where nothing did.
  public let kinds: [ChangeKind]

  init(
    old: [Programme], new: [Programme], match: ProgrammeMatch?,
    differences: ProgrammeDifferences = ProgrammeDifferences()
  ) {
    self.old = old
    self.new = new
    self.match = match
    self.differences = differences
    let shape: ChangeKind? =
      if old.isEmpty { .new } else if new.isEmpty { .ended } else if new.count > 1 {
        .split
      } else if old.count > 1 { .merged } else { nil }
    let found = Set([shape].compactMap { $0 } + differences.kinds)
    kinds = ChangeKind.allCases.filter(found.contains)
  }

  /// Whether nothing but the number differs.
  public var isUnchanged: Bool { kinds.allSatisfy { $0 == .renumbered } }

  /// The row that best stands for the programme: of the newer list where it has one.
  public var programme: Programme? { new.first ?? old.first }
}
