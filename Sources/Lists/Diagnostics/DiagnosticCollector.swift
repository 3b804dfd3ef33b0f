/// Findings as they come. Of a fault that is made throughout a list only the first are kept; the
/// others are counted, and told as one: nobody reads a million, and no program should have to.
package struct DiagnosticCollector: Sendable {
  /// How many findings of a rule are kept that nothing can be done about at once.
  package static let most = 1_000
  /// How many that offer a fix, which are lost with what is not kept.
  package static let mostFixable = 100_000

  fileprivate struct Tally {
    var kept = 0
    var left = 0
    var first: Diagnostic?
    var severity = Diagnostic.Severity.note
  }

  private var kept: [Diagnostic] = []
  private var tallies: [String: Tally] = [:]
  // The rules of which some were left, in the order in which that happened.
  private var full: [String] = []

  /// Begins an empty collection.
  package init() {}

  /// Takes a finding.
  package mutating func add(_ finding: Diagnostic) {
    let limit = finding.fixIts.isEmpty ? Self.most : Self.mostFixable
    // In place: a copy of a tally would be made for every finding.
    let isKept = tallies[finding.rule, default: Tally()].take(finding, limit: limit)
    if isKept {
      kept.append(finding)
    } else if tallies[finding.rule]?.left == 1 {
      full.append(finding.rule)
    }
  }

  /// Takes findings.
  package mutating func add(_ findings: some Sequence<Diagnostic>) {
    for finding in findings { add(finding) }
  }

  /// What was kept, and for each rule how much was not.
  package var all: [Diagnostic] {
    kept + full.compactMap { tallies[$0]?.summary }
  }
}

extension DiagnosticCollector.Tally {
  fileprivate mutating func take(_ finding: Diagnostic, limit: Int) -> Bool {
    guard kept >= limit else {
      kept += 1
      return true
    }
    left += 1
    if first == nil { first = finding }
    severity = max(severity, finding.severity)
    return false
  }

  /// One finding for all that were not kept, at the place of the first.
  fileprivate var summary: Diagnostic? {
    guard let first else { return nil }
    return Diagnostic(
      first.rule, severity,
      Bilingual(
        ja: "同じ指摘（\(first.rule)）がここから先にもほかに\(left)件あります。示すのは初めの\(kept)件までです",
        en: "from here on the same finding (\(first.rule)) is made \(left) times more; "
          + "only the first \(kept) are shown"),
      file: first.file, span: first.span)
  }
}
