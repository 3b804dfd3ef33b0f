import Lists

/// Findings from all sides, put in order and freed of doubles.
struct Findings {
  private let findings: [Diagnostic]
  private let source: SourceFile

  init(_ findings: [Diagnostic], in source: SourceFile) {
    self.findings = findings
    self.source = source
  }

  /// By place. Every finding stays one, so that who looks for a rule finds it; only what two rules say of
  /// the same words, or would change alike, is told once, with the other as its note.
  var merged: [Diagnostic] {
    var seen: Set<Identity> = []
    let ordered = findings.enumerated()
      .filter { seen.insert(Identity($0.element)).inserted }
      .map { (finding: $0.element, range: range(of: $0.element), position: $0.offset) }
      .sorted { left, right in
        let places = (left.range?.lowerBound ?? -1, right.range?.lowerBound ?? -1)
        return places.0 != places.1 ? places.0 < places.1 : left.position < right.position
      }
    var told: [Diagnostic] = []
    var near: [(index: Int, end: Int)] = []
    for entry in ordered {
      near.removeAll { $0.end <= entry.range?.lowerBound ?? .max }
      if let same = near.first(where: { told[$0.index].tellsSame(as: entry.finding) }) {
        told[same.index] = told[same.index].joined(with: entry.finding)
        continue
      }
      if let range = entry.range, entry.finding.mayBeToldTwice {
        near.append((told.count, range.upperBound))
      }
      told.append(entry.finding)
    }
    return told
  }

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
}

extension Diagnostic {
  /// Rules that say the same of the same words, the most telling first.
  private static let kindred: [[String]] = [
    ["stated-count-differs", "incomplete-region"],
    ["nearly-a-government", "wording-not-understood"],
    ["too-few-cells", "empty-participants"],
  ]

  private static let families = Dictionary(
    kindred.enumerated().flatMap { family, rules in
      rules.enumerated().map { ($1, (family: family, rank: $0)) }
    }, uniquingKeysWith: { first, _ in first })

  fileprivate var mayBeToldTwice: Bool { !fixIts.isEmpty || Self.families[rule] != nil }

  /// Whether another finding, whose place meets this one's, says the same.
  fileprivate func tellsSame(as other: Diagnostic) -> Bool {
    guard programme == other.programme else { return false }
    if offersSame(as: other) { return true }
    guard rule != other.rule, let family = Self.families[rule]?.family else { return false }
    return family == Self.families[other.rule]?.family
  }

  /// Whether another finding offers the very changes that this one does.
  private func offersSame(as other: Diagnostic) -> Bool {
    !fixIts.isEmpty && fixIts.count == other.fixIts.count
      && zip(fixIts, other.fixIts).allSatisfy {
        $0.span == $1.span && $0.replacement == $1.replacement
      }
  }

  /// The two findings as one: the more telling with the other as its note, and the surer of their
  /// changes.
  fileprivate func joined(with other: Diagnostic) -> Diagnostic {
    let isFirst = importance <= other.importance
    let (main, less) = isFirst ? (self, other) : (other, self)
    let changes =
      offersSame(as: other)
      ? zip(fixIts, other.fixIts).map { $0.confidence.isSurer(than: $1.confidence) ? $0 : $1 }
      : main.fixIts + less.fixIts
    return Diagnostic(
      main.rule, main.severity, main.message, programme: main.programme, file: main.file,
      span: main.span, notes: main.notes + [Note(less.message, at: less.span)] + less.notes,
      fixIts: changes)
  }

  /// How telling it is among others at its place; the least is the most telling.
  private var importance: (Int, Int) {
    (Self.families[rule]?.rank ?? 0, Rules.rank(of: rule))
  }
}

extension FixIt.Confidence {
  fileprivate func isSurer(than other: Self) -> Bool {
    let order: [Self] = [.sure, .maybe, .shown]
    return (order.firstIndex(of: self) ?? order.count)
      <= (order.firstIndex(of: other) ?? order.count)
  }
}
