/// Finds which rows of two lists may belong together, without comparing each with each.
///
/// Rows that share a mark are candidates, rare marks first, until a number of votes proportional to
/// the rows is used up; so the work stays near-linear, whatever the lists hold.
struct CandidateFinder {
  /// A row of each list.
  struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  /// How many votes there are for each row, and how many candidates each row keeps.
  private static let votesPerRow = 24
  private static let kept = 8

  private struct Marking {
    let mark: UInt64
    let row: Int32
    let isOld: Bool
  }

  /// A mark of both lists: its rows in the sorted markings.
  private struct Block {
    let range: Range<Int>
    let oldCount: Int
    var product: Int { oldCount * (range.count - oldCount) }
  }

  static func candidates(_ old: [ProgrammeTraits], _ new: [ProgrammeTraits]) -> [Pair] {
    let markings = sortedMarkings(old, new)
    let votes = votes(in: markings, rows: old.count + new.count)
    return strongest(votes, oldCount: old.count, newCount: new.count)
  }

  /// Links that no other row of either list gives.
  static func rareLinks(_ old: [ProgrammeTraits], _ new: [ProgrammeTraits]) -> Set<UInt64> {
    var counts: [UInt64: (old: Int, new: Int)] = [:]
    for link in old.lazy.flatMap(\.links) { counts[link, default: (0, 0)].old += 1 }
    for link in new.lazy.flatMap(\.links) { counts[link, default: (0, 0)].new += 1 }
    return Set(counts.filter { $0.value == (1, 1) }.keys)
  }

  private static func sortedMarkings(
    _ old: [ProgrammeTraits], _ new: [ProgrammeTraits]
  ) -> [Marking] {
    var markings: [Marking] = []
    for (rows, isOld) in [(old, true), (new, false)] {
      for (row, traits) in rows.enumerated() {
        for mark in traits.marks {
          markings.append(Marking(mark: mark, row: Int32(row), isOld: isOld))
        }
      }
    }
    markings.sort {
      ($0.mark, $0.isOld ? 0 : 1, $0.row) < ($1.mark, $1.isOld ? 0 : 1, $1.row)
    }
    return markings
  }

  private static func votes(in markings: [Marking], rows: Int) -> [UInt64: UInt32] {
    var blocks: [Block] = []
    var start = 0
    while start < markings.count {
      var end = start + 1
      var oldCount = markings[start].isOld ? 1 : 0
      while end < markings.count, markings[end].mark == markings[start].mark {
        if markings[end].isOld { oldCount += 1 }
        end += 1
      }
      let block = Block(range: start..<end, oldCount: oldCount)
      if block.product > 0 { blocks.append(block) }
      start = end
    }
    blocks.sort { $0.product < $1.product }
    // A short list affords to vote on everything.
    var rest = max(rows * votesPerRow, 100_000)
    var votes: [UInt64: UInt32] = [:]
    var index = 0
    while index < blocks.count {
      // Marks that are equally rare vote together or not at all, or the order would decide.
      let product = blocks[index].product
      let end = blocks[index...].firstIndex { $0.product > product } ?? blocks.count
      rest -= (end - index) * product
      if rest < 0 { break }
      let weight = UInt32(1000 / product + 1)
      for block in blocks[index..<end] {
        let middle = block.range.lowerBound + block.oldCount
        for left in markings[block.range.lowerBound..<middle] {
          for right in markings[middle..<block.range.upperBound] {
            votes[UInt64(left.row) << 32 | UInt64(right.row), default: 0] += weight
          }
        }
      }
      index = end
    }
    return votes
  }

  /// The pairs that are among the strongest of either of their rows.
  private static func strongest(
    _ votes: [UInt64: UInt32], oldCount: Int, newCount: Int
  ) -> [Pair] {
    var ofOld = [[UInt32]](repeating: [], count: oldCount)
    var ofNew = [[UInt32]](repeating: [], count: newCount)
    for (key, weight) in votes {
      ofOld[Int(key >> 32)].append(weight)
      ofNew[Int(key & 0xFFFF_FFFF)].append(weight)
    }
    let leastOld = ofOld.map(least)
    let leastNew = ofNew.map(least)
    return votes.compactMap { key, weight in
      let pair = Pair(old: Int(key >> 32), new: Int(key & 0xFFFF_FFFF))
      return weight >= leastOld[pair.old] || weight >= leastNew[pair.new] ? pair : nil
    }
  }

  private static func least(of weights: [UInt32]) -> UInt32 {
    guard weights.count > kept else { return 0 }
    return weights.sorted(by: >)[kept - 1]
  }
}
