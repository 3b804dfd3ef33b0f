/// Tells names that are one slip apart.
enum NameLikeness {
  /// Whether two names differ in one character: one replaced, one more, or two changed places.
  static func differByOne(_ left: String, _ right: String) -> Bool {
    distance(Array(left.unicodeScalars), Array(right.unicodeScalars), within: 1) == 1
  }

  /// The least number of insertions, deletions, replacements and swaps of neighbours; `nil` above
  /// the limit.
  static func distance<Element: Equatable>(
    _ left: [Element], _ right: [Element], within limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var before: [Int] = []
    var row = Array(0...right.count)
    for index in left.indices {
      var next = [index + 1]
      next.reserveCapacity(right.count + 1)
      for column in right.indices {
        var best = min(row[column] + (left[index] == right[column] ? 0 : 1), row[column + 1] + 1)
        best = min(best, next[column] + 1)
        if index > 0, column > 0, left[index] == right[column - 1],
          left[index - 1] == right[column]
        {
          best = min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      if (next.min() ?? 0) > limit { return nil }
      before = row
      row = next
    }
    return row[right.count] <= limit ? row[right.count] : nil
  }
}
