/// Guesses what columns hold when no headings say so, from how their cells look.
enum ShapeGuess {
  private static let bureauEndings = ["局", "部", "課", "室", "庁", "本部", "市場", "委員会", "所"]
  private static let sampleSize = 200

  /// The columns of rows that begin with a number; `nil` where no such rows are.
  static func columns(of records: [RawRecord]) -> ColumnMap? {
    let rows = Array(
      records.lazy
        .filter { $0.cells.count >= 3 && RowNumber($0.cells[0].text.text) != nil }
        .prefix(sampleSize))
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.cells.count, default: 0] += 1 }
    guard let width = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return nil
    }
    let sample = rows.filter { $0.cells.count == width }
    var roles = [ColumnRole?](repeating: nil, count: width)
    roles[0] = .number
    let links = share(of: sample, width) { $0.plain.links.count > 0 || holdsAddress($0) }
    if let column = best(links, above: 0.1, in: roles) { roles[column] = .links }
    let bureaus = share(of: sample, width) { isBureau($0.text.text) }
    if let column = best(bureaus, above: 0.6, in: roles) { roles[column] = .bureau }
    // What is left stands in the usual order: name, description, participants.
    let rest = roles.indices.filter { roles[$0] == nil }
    if let first = rest.first { roles[first] = .name }
    if rest.count > 1, let last = rest.last { roles[last] = .participants }
    if rest.count > 2 { roles[rest[1]] = .description }
    return ColumnMap(guessed: roles)
  }

  private static func share(
    of rows: [RawRecord], _ width: Int, _ holds: (RawCell) -> Bool
  ) -> [Double] {
    (0..<width).map { column in
      let filled = rows.filter { !$0.cells[column].isEmpty }
      guard !filled.isEmpty else { return 0 }
      return Double(filled.count { holds($0.cells[column]) }) / Double(filled.count)
    }
  }

  private static func best(_ shares: [Double], above limit: Double, in roles: [ColumnRole?]) -> Int?
  {
    shares.indices.filter { roles[$0] == nil && shares[$0] > limit }
      .max { (shares[$0], $1) < (shares[$1], $0) }
  }

  private static func holdsAddress(_ cell: RawCell) -> Bool {
    let bytes = cell.text.bytes
    return WebAddress.all(in: bytes, 0..<min(bytes.count, 4096)).first?.lowerBound == 0
  }

  private static func isBureau(_ text: String) -> Bool {
    text.utf8.count <= 60 && bureauEndings.contains { text.hasSuffix($0) }
  }
}
