/// The least number of insertions, deletions, replacements and exchanges of two neighbours
/// between two words (optimal string alignment).
package func alignmentDistance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
  var before: [Int] = []
  var above = Array(0...right.count)
  for (index, scalar) in left.enumerated() {
    var row = [index + 1]
    row.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var best = min(
        above[column] + (scalar == other ? 0 : 1), above[column + 1] + 1, row[column] + 1)
      if index > 0, column > 0, scalar == right[column - 1], left[index - 1] == other {
        best = min(best, before[column - 1] + 1)
      }
      row.append(best)
    }
    before = above
    above = row
  }
  return above[right.count]
}
