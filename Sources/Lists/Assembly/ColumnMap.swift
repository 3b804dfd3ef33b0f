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
  ///
  /// - Parameters:
  ///   - record: the row.
  ///   - mapping: what a person says of the columns, which goes before what the words suggest.
  init?(headings record: RawRecord, by mapping: ColumnMapping? = nil) {
    let cells = record.cells
    // Most records are rows; a number in front tells them at once.
    guard cells.count >= 2, !Self.isDigit(cells[0].text.bytes.first),
      // Of more columns than are read the last is no heading: all that follow stand in it.
      cells.prefix(RawRecord.mostCells - 1).allSatisfy({
        $0.text.bytes.count <= Self.longestHeading
      })
    else { return nil }
    let texts = cells.map(\.text.text)
    let said = mapping?.roles(of: texts) ?? [:]
    var roles: [ColumnRole?] = []
    for (index, text) in texts.enumerated() {
      let role = said[index] ?? ColumnRole.named(by: text)
      let isTaken = role.map {
        roles.contains($0) || said[index] == nil && said.values.contains($0)
      }
      roles.append(isTaken == true ? nil : role)
    }
    let found = roles.compactMap { $0 }
    let isSaid = mapping?.names(anyOf: texts) ?? false
    guard isSaid || found.count >= 2,
      isSaid || found.contains(.name) || found.contains(.participants)
    else { return nil }
    for (index, text) in texts.enumerated() where roles[index] == nil {
      guard let role = ColumnRole.possible(by: text), !roles.contains(role) else { continue }
      roles[index] = role
    }
    self.roles = roles
    headings = texts
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
