public import Lists

/// A list with its fixes applied, and what became of them.
///
/// Fixes are applied until no more can be: one that overlaps another is taken in the next round. A
/// round that brings up what was not there before is taken back, as far as its rows go.
public struct Repair: Sendable {
  /// The list as it was.
  public let original: CheckedList
  /// The list as it is now.
  public let repaired: CheckedList
  /// The file's new bytes, of the kind that was given.
  public let bytes: [UInt8]
  /// The fixes that were applied.
  public let applied: [FixIt]
  /// The fixes of the kind asked for that could not be applied.
  public let waiting: [FixIt]

  /// Whether anything was changed.
  public var isChange: Bool { !applied.isEmpty }

  // Each round mends all that does not overlap, so that few are needed.
  private static let mostRounds = 10

  /// Repairs a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - confidence: the least promise that is taken: `sure`, or `maybe` for both.
  ///   - check: reads and checks a file's bytes.
  /// - Throws: what `check` throws, or `EditError` where the file cannot be changed.
  public init(
    of bytes: [UInt8], upTo confidence: FixIt.Confidence, check: ([UInt8]) throws -> CheckedList
  ) throws {
    original = try check(bytes)
    var state = (bytes: bytes, list: original)
    var applied: [FixIt] = []
    var waiting: [FixIt] = []
    var refused: Set<String> = []
    for _ in 0..<Self.mostRounds {
      let findings = state.list.findings.filter { !refused.contains(Self.row(of: $0)) }
      let fixed = FixApplier.apply(findings, to: state.list.document.source, upTo: confidence)
      waiting = fixed.waiting
      guard !fixed.edits.isEmpty else { break }
      let next = try state.list.document.source.applying(fixed.edits, to: state.bytes)
      let list = try check(next)
      let worse = Self.newFindings(in: list, since: state.list)
      if worse.isEmpty {
        state = (next, list)
        applied += fixed.applied
      } else if !refused.isSuperset(of: worse) {
        refused.formUnion(worse)
      } else {
        break
      }
    }
    self.bytes = state.bytes
    repaired = state.list
    self.applied = applied
    let refusedFixes = state.list.findings.filter { refused.contains(Self.row(of: $0)) }
      .flatMap(\.fixIts)
      .filter { $0.confidence == .sure || ($0.confidence == .maybe && confidence == .maybe) }
    self.waiting = waiting + refusedFixes
  }

  /// The rows that have more findings of a rule than before. What is noted of the list as a whole,
  /// such as whose it seems to be by its links, is no fault that a fix brought.
  private static func newFindings(in list: CheckedList, since before: CheckedList) -> Set<String> {
    var counts: [String: Int] = [:]
    for finding in before.findings { counts[key(of: finding), default: 0] += 1 }
    var worse: Set<String> = []
    for finding in list.findings where finding.programme != nil || finding.severity != .note {
      let key = key(of: finding)
      counts[key, default: 0] -= 1
      if counts[key, default: 0] < 0 { worse.insert(row(of: finding)) }
    }
    return worse
  }

  private static func key(of finding: Diagnostic) -> String {
    finding.rule + "\t" + row(of: finding)
  }

  private static func row(of finding: Diagnostic) -> String { finding.programme ?? "" }
}
