public import Lists

extension CheckedList {
  /// The list with accepted findings put aside.
  ///
  /// - Returns: the list, and the acceptances that nothing was found for.
  public func accepting(
    _ acceptances: Acceptances
  ) -> (list: CheckedList, unused: [Acceptance]) {
    let byRule = Dictionary(grouping: acceptances.rows.enumerated()) { $0.element.rule }
    var list = self
    var used: Set<Int> = []
    list.findings = []
    for finding in findings {
      let match = byRule[finding.rule]?.first { accepts($0.element, finding) }
      if let match {
        used.insert(match.offset)
        list.accepted.append(AcceptedFinding(finding: finding, acceptance: match.element))
      } else {
        list.findings.append(finding)
      }
    }
    let unused = acceptances.rows.enumerated().filter { !used.contains($0.offset) }
    return (list, unused.map(\.element))
  }

  /// Whether an acceptance speaks of a finding.
  public func accepts(_ acceptance: Acceptance, _ finding: Diagnostic) -> Bool {
    acceptance.rule == finding.rule
      && (acceptance.programme.map { $0 == finding.programme } ?? true)
      && (acceptance.words.map { $0 == words(of: finding) } ?? true)
  }

  /// The list with the findings of one bureau's rows alone.
  ///
  /// - Parameter bureau: the bureau's name, white space aside.
  /// - Returns: the list with those findings.
  /// - Throws: `NarrowingError.unknownBureau` where the list has none of that name.
  public func keeping(bureau: String) throws(NarrowingError) -> CheckedList {
    var known: [String] = []
    var seen: Set<String> = []
    for case let name? in rows.lazy.map(\.bureauName) where seen.insert(Self.folded(name)).inserted
    {
      known.append(name)
    }
    let wanted = Self.folded(bureau)
    guard seen.contains(wanted) else { throw .unknownBureau(name: bureau, known: known) }
    var list = self
    list.findings = findings.filter { finding in
      row(of: finding)?.bureauName.map(Self.folded) == wanted
    }
    return list
  }

  private static func folded(_ name: String) -> String {
    String(name.filter { !$0.isWhitespace })
  }
}
