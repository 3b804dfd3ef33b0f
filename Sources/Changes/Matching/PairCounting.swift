/// How much two sorted lists of pairs have in common.
enum PairCounting {
  /// How many pairs both have.
  static func shared(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var count = 0
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        count += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// The pairs of one that the other lacks.
  static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var rest: [UInt32] = []
    var j = 0
    for pair in left {
      while j < right.count, right[j] < pair { j += 1 }
      if j < right.count, right[j] == pair { j += 1 } else { rest.append(pair) }
    }
    return rest
  }

  /// How alike two texts are, 0 to 1: the mean of what they share of both together (Dice) and of
  /// the shorter one, so that a text that was only cut or added to stays recognisable.
  static func likeness(_ left: [UInt32], _ right: [UInt32], leastForParts: Int) -> Double {
    let both = Double(shared(left, right))
    let dice = 2 * both / Double(left.count + right.count)
    let shorter = min(left.count, right.count)
    return shorter < leastForParts ? dice : (dice + both / Double(shorter)) / 2
  }
}
