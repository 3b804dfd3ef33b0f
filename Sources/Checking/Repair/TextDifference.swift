/// Where two versions of a line differ: stretches of characters, in order.
struct TextDifference {
  /// A stretch that was replaced; either side may be empty.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  let old: [Character]
  let new: [Character]
  let changes: [Change]

  // The algorithm's cost grows with length times changes; longer middles are shown as one change.
  private static let longest = 20_000
  // Changes so near each other are told as one.
  private static let gap = 3

  init(_ oldText: String, _ newText: String) {
    let old = Array(oldText)
    let new = Array(newText)
    self.old = old
    self.new = new
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let middle = (old: head..<old.count - tail, new: head..<new.count - tail)
    if middle.old.isEmpty && middle.new.isEmpty {
      changes = []
    } else if middle.old.count + middle.new.count > Self.longest {
      changes = [Change(old: middle.old, new: middle.new)]
    } else {
      changes = Self.changes(Array(old[middle.old]), Array(new[middle.new]), from: head)
    }
  }

  private static func changes(
    _ old: [Character], _ new: [Character], from start: Int
  ) -> [Change] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var changes: [Change] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let begin = (left, right)
      while left < old.count, removed.contains(left) { left += 1 }
      while right < new.count, inserted.contains(right) { right += 1 }
      if (left, right) != begin {
        let change = Change(
          old: start + begin.0..<start + left, new: start + begin.1..<start + right)
        if let last = changes.last, change.old.lowerBound - last.old.upperBound <= gap {
          changes[changes.count - 1] = Change(
            old: last.old.lowerBound..<change.old.upperBound,
            new: last.new.lowerBound..<change.new.upperBound)
        } else {
          changes.append(change)
        }
      } else {
        left += 1
        right += 1
      }
    }
    return changes
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
