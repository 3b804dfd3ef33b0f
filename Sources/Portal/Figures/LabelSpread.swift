/// Heights for labels that stand beside points: each as near to its point as its neighbours let it,
/// none nearer to another than a line of text.
enum LabelSpread {
  /// - Parameters:
  ///   - points: where the points are.
  ///   - line: how far apart two labels must be.
  ///   - room: the heights that labels may have.
  /// - Returns: a height for each point, in the points' own order.
  static func heights(of points: [Int], line: Int, within room: ClosedRange<Int>) -> [Int] {
    let order = points.indices.sorted { (points[$0], $0) < (points[$1], $1) }
    // Labels that crowd form a cluster around the middle of their points.
    var clusters: [(sum: Int, count: Int)] = []
    for (place, index) in order.enumerated() {
      clusters.append((points[index] - place * line, 1))
      while clusters.count > 1 {
        let last = clusters[clusters.count - 1]
        let before = clusters[clusters.count - 2]
        guard before.sum * last.count > last.sum * before.count else { break }
        clusters.removeLast(2)
        clusters.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let ideal = clusters.flatMap { Array(repeating: $0.sum / $0.count, count: $0.count) }
    var heights = points
    for (place, index) in order.enumerated() {
      let latest = room.upperBound - (order.count - 1 - place) * line
      heights[index] = max(
        room.lowerBound + place * line, min(latest, ideal[place] + place * line))
    }
    return heights
  }
}
