import Lists

/// Findings from all sides, put in order and freed of doubles.
struct Findings {
  private let findings: [Diagnostic]
  private let source: SourceFile

  init(_ findings: [Diagnostic], in source: SourceFile) {
    self.findings = findings
    self.source = source
  }

  /// By place; at one place the most telling finding, with the others as its notes.
  var merged: [Diagnostic] {
    var seen: Set<Identity> = []
    let ordered = findings.enumerated()
      .filter { seen.insert(Identity($0.element)).inserted }
      .map { (finding: $0.element, range: range(of: $0.element), position: $0.offset) }
      .sorted { left, right in
        let places = (left.range?.lowerBound ?? -1, right.range?.lowerBound ?? -1)
        return places.0 != places.1 ? places.0 < places.1 : left.position < right.position
      }
    var result: [Diagnostic] = []
    var group: [Diagnostic] = []
    var end = -1
    for entry in ordered {
      guard let range = entry.range, Self.meetingLengths.contains(range.count) else {
        result += Self.folded(group)
        group = []
        end = -1
        result.append(entry.finding)
        continue
      }
      if range.lowerBound < end, group.first?.programme == entry.finding.programme {
        group.append(entry.finding)
        end = max(end, range.upperBound)
      } else {
        result += Self.folded(group)
        group = [entry.finding]
        end = range.upperBound
      }
    }
    return result + Self.folded(group)
  }

  // In bytes. To meet in a whole row, a whole cell or the file tells nothing.
  private static let meetingLengths = 1...240

  private func range(of finding: Diagnostic) -> Range<Int>? {
    finding.span.flatMap(source.range)
  }

  private struct Identity: Hashable {
    let rule: String
    let span: SourceSpan?
    let message: Bilingual

    init(_ finding: Diagnostic) {
      rule = finding.rule
      span = finding.span
      message = finding.message
    }
  }

  /// One finding of several at one place.
  private static func folded(_ group: [Diagnostic]) -> [Diagnostic] {
    guard group.count > 1 else { return group }
    let order = group.indices.sorted { left, right in
      if group[left].severity != group[right].severity {
        return group[left].severity > group[right].severity
      }
      let ranks = (Rules.rank(of: group[left].rule), Rules.rank(of: group[right].rule))
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left < right
    }
    let first = group[order[0]]
    let others = order.dropFirst().map { group[$0] }
    return [
      Diagnostic(
        first.rule, first.severity, first.message, programme: first.programme, file: first.file,
        span: first.span,
        notes: first.notes
          + others.flatMap { [Diagnostic.Note($0.message, at: $0.span)] + $0.notes },
        fixIts: first.fixIts + others.flatMap(\.fixIts))
    ]
  }
}
