public import LocalGovernments
public import Participation

/// Compares two editions of a list, usually of following years.
///
/// Programmes are recognised by what they say (name, links, text, bureau) and never by their
/// number, which lists give anew each year. The time grows with the size of the lists, not with
/// its square.
///
/// ```swift
/// let changes = EditionComparison(gazetteer: gazetteer).changes(from: last, to: current)
/// print(changes.programmes(.new).compactMap(\.programme?.name))
/// ```
public struct EditionComparison: Sendable {
  private let gazetteer: Gazetteer

  /// Makes a comparison.
  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// What became of every programme from one edition to the other.
  public func changes(from old: Edition, to new: Edition) -> EditionChanges {
    let found = ProgrammeMatcher.match(old.programmes, new.programmes)
    let alignment = GovernmentAlignment(gazetteer, old.asOf, new.asOf)
    var ofNew: [Int: ProgrammeChange] = [:]
    var takenOld: Set<Int> = []
    var takenNew: Set<Int> = []
    for (place, matched) in found.matched.enumerated() {
      let oldRows = [matched.old] + (found.mergedInto[place] ?? [])
      let newRows = [matched.new] + (found.splitFrom[place] ?? [])
      takenOld.formUnion(oldRows)
      takenNew.formUnion(newRows)
      let rows = (
        old: oldRows.map { old.programmes[$0] }, new: newRows.map { new.programmes[$0] }
      )
      ofNew[newRows.min() ?? matched.new] = ProgrammeChange(
        old: rows.old, new: rows.new, match: matched.match,
        differences: ProgrammeDifferences(from: rows.old, to: rows.new, alignment))
    }
    for (row, programme) in new.programmes.enumerated() where !takenNew.contains(row) {
      ofNew[row] = ProgrammeChange(old: [], new: [programme], match: nil)
    }
    let ended = old.programmes.indices.filter { !takenOld.contains($0) }
      .map { ProgrammeChange(old: [old.programmes[$0]], new: [], match: nil) }
    let programmes = new.programmes.indices.compactMap { ofNew[$0] } + ended
    return EditionChanges(
      old: old, new: new, programmes: programmes,
      summary: ChangeSummary(of: programmes, from: old, to: new, gazetteer: gazetteer))
  }
}
