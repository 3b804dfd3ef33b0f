/// Which column holds what, as a row of headings says or the shape of the rows suggests.
struct ColumnMap: Sendable, Hashable {
  /// The role of each column; `nil` where it has none.
  let roles: [ColumnRole?]
  /// The headings as written; empty where the columns were guessed.
  let headings: [String]
  /// The brackets in which the name's column holds the bureau, where its heading says so.
  let bureauBrackets: BracketPair?

  // In bytes.
  private static let longestHeading = 180

  /// Reads a row of headings; `nil` where the record is none.
  init?(headings record: RawRecord) {
    let cells = record.cells
    // Most records are rows; a number in front tells them at once.
    guard cells.count >= 2, !Self.isDigit(cells[0].text.bytes.first),
      cells.allSatisfy({ $0.text.bytes.count <= Self.longestHeading })
    else { return nil }
    var roles: [ColumnRole?] = []
    for cell in cells {
      let role = ColumnRole.named(by: cell.text.text)
      roles.append(role.flatMap { roles.contains($0) ? nil : $0 })
    }
    let found = roles.compactMap { $0 }
    guard found.count >= 2, found.contains(.name) || found.contains(.participants) else {
      return nil
    }
    self.roles = roles
    headings = cells.map(\.text.text)
    bureauBrackets = Self.bureauBrackets(in: cells, roles: roles)
  }

  /// Columns without headings.
  init(guessed roles: [ColumnRole?]) {
    self.roles = roles
    headings = []
    bureauBrackets = nil
  }

  /// The column of a role.
  func column(_ role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// The heading of a column; `nil` beyond the last and where it is blank.
  func heading(_ column: Int) -> String? {
    guard column < headings.count, !headings[column].isEmpty else { return nil }
    return headings[column]
  }

  /// The number of columns that rows are expected to have: up to the last with a role or heading.
  var count: Int {
    let last = roles.indices.last { roles[$0] != nil || heading($0) != nil }
    return last.map { $0 + 1 } ?? 0
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func bureauBrackets(in cells: [RawCell], roles: [ColumnRole?]) -> BracketPair? {
    guard let column = roles.firstIndex(of: .name) else { return nil }
    let bytes = cells[column].text.bytes
    return BracketPair.all.first { pair in
      guard let found = pair.last(in: bytes) else { return false }
      let inner = String(decoding: bytes[found.inner], as: UTF8.self)
      return ColumnRole.named(by: inner) == .bureau
    }
  }
}
