import Lists

/// What a table's columns may hold, and the headings that say so.
protocol ColumnRole: Hashable, CaseIterable, Sendable {
  /// The headings that name it, divided by spaces; white space, width and case make no difference.
  var headings: String { get }
  /// Whether several columns may have it.
  var isRepeatable: Bool { get }
}

/// Which column of a table holds what.
struct ColumnSet<Role: ColumnRole>: Sendable {
  private(set) var roles: [Int: Role] = [:]
  private(set) var columns: [Role: [Int]] = [:]

  init(_ headings: [String]) {
    let known = Self.known
    for (index, heading) in headings.enumerated() {
      guard let role = known[Self.bare(heading)], role.isRepeatable || columns[role] == nil else {
        continue
      }
      roles[index] = role
      columns[role, default: []].append(index)
    }
  }

  func has(_ role: Role) -> Bool { columns[role] != nil }

  private static var known: [String: Role] {
    var known: [String: Role] = [:]
    for role in Role.allCases {
      for heading in role.headings.split(separator: " ") {
        known[HeadedTable.folded(String(heading))] = role
      }
    }
    return known
  }

  // A heading may mark what must be filled in: 「イベント名*」, 「開始日（必須）」.
  private static func bare(_ heading: String) -> String {
    var heading = heading
    for mark in ["*", "※", "(必須)", "【必須】"] where heading.hasSuffix(mark) {
      heading = String(heading.dropLast(mark.count))
    }
    return heading
  }
}
