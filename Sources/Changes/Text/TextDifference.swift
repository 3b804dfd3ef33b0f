/// Where two texts differ, in whole words.
///
/// The stretches that stayed and those that were removed give the older text, those that stayed and
/// those that were added the newer one, character for character.
public struct TextDifference: Sendable, Hashable {
  /// A stretch of either text.
  public struct Segment: Sendable, Hashable {
    /// What became of it.
    public enum Kind: String, Sendable, Hashable, Codable {
      /// Both texts have it.
      case same
      /// Only the older text has it.
      case removed
      /// Only the newer text has it.
      case added
    }

    /// What became of it.
    public let kind: Kind
    /// The stretch.
    public let text: String
  }

  /// The stretches in order; of one place the removed stretch comes before the added one.
  public let segments: [Segment]

  /// Compares two texts.
  public init(from old: String, to new: String) {
    // One direction is computed and the other turned round, so that both tell the same.
    if new < old {
      segments = Self.runs(Self.edits(from: new, to: old)).flatMap { $0.turned.segments }
    } else {
      segments = Self.runs(Self.edits(from: old, to: new)).flatMap(\.segments)
    }
  }

  /// Beyond this many words both texts are compared by sentences, and beyond it as wholes: the
  /// time that the comparison takes grows with the square of what differs.
  private static let mostWords = 2_000

  private enum Edit {
    case same(Substring)
    case removed(Substring)
    case added(Substring)
  }

  /// A stretch that stayed, or one that was replaced; the sides of what stayed are equal.
  private struct Run {
    var old: String
    var new: String
    let isSame: Bool

    var turned: Run { Run(old: new, new: old, isSame: isSame) }

    var segments: [Segment] {
      if isSame { return [Segment(kind: .same, text: old)] }
      return [Segment(kind: .removed, text: old), Segment(kind: .added, text: new)]
        .filter { !$0.text.isEmpty }
    }
  }

  private static func edits(from old: String, to new: String) -> [Edit] {
    var left = WordSegmenter.words(of: old, beside: new)
    var right = WordSegmenter.words(of: new, beside: old)
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let head = left.prefix(prefix)
    left.removeFirst(prefix)
    right.removeFirst(prefix)
    let suffix = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let tail = left.suffix(suffix)
    left.removeLast(suffix)
    right.removeLast(suffix)
    return head.map { .same($0) } + middle(left, right) + tail.map { .same($0) }
  }

  private static func middle(_ left: [Substring], _ right: [Substring]) -> [Edit] {
    var left = left
    var right = right
    if left.count + right.count > mostWords {
      left = WordSegmenter.sentences(of: left)
      right = WordSegmenter.sentences(of: right)
    }
    guard left.count + right.count <= mostWords else {
      return left.map { .removed($0) } + right.map { .added($0) }
    }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in right.difference(from: left) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var edits: [Edit] = []
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      if i < left.count, removed.contains(i) {
        edits.append(.removed(left[i]))
        i += 1
      } else if j < right.count, added.contains(j) {
        edits.append(.added(right[j]))
        j += 1
      } else {
        edits.append(.same(left[i]))
        i += 1
        j += 1
      }
    }
    return edits
  }

  private static func runs(_ edits: [Edit]) -> [Run] {
    var runs: [Run] = []
    func add(_ old: Substring, _ new: Substring, isSame: Bool) {
      if let last = runs.last, last.isSame == isSame {
        runs[runs.count - 1].old += old
        runs[runs.count - 1].new += new
      } else {
        runs.append(Run(old: String(old), new: String(new), isSame: isSame))
      }
    }
    for edit in edits {
      switch edit {
      case .same(let word): add(word, word, isSame: true)
      case .removed(let word): add(word, "", isSame: false)
      case .added(let word): add("", word, isSame: false)
      }
    }
    return joined(runs)
  }

  /// A lone particle or mark that stayed between two replacements reads better as part of them.
  private static func joined(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    for (index, run) in runs.enumerated() {
      let isBetween = index > 0 && index + 1 < runs.count
      let joins = run.isSame && isBetween && WordSegmenter.isLight(run.old)
      if let last = result.last, !last.isSame, joins || !run.isSame {
        result[result.count - 1].old += run.old
        result[result.count - 1].new += run.new
      } else {
        result.append(run)
      }
    }
    return result
  }
}
