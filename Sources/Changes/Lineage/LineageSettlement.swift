import Foundation

/// Gives each row of one issuer's editions its lasting identifier.
///
/// Rows that links tie together are one programme. An identifier once given stays: the programme
/// keeps the first that any of its rows was given, and the others lead to it.
package struct LineageSettlement {
  /// A row; rows are given in the order of time, and of their list.
  package struct Row: Sendable {
    /// The lasting identifiers that it had, the present one first.
    package let known: [String]

    package init(known: [String]) { self.known = known }
  }

  /// The identifier of each row.
  package let ids: [String]
  /// Identifiers that were given up, and what stands for them now.
  package let retired: [String: String]
  /// Identifiers that are new.
  package let given: [String]

  /// - Parameters:
  ///   - rows: the rows.
  ///   - links: pairs of rows, by their place, of which one continues the other.
  ///   - prefix: how new identifiers begin.
  ///   - next: the first number that no identifier of the prefix has.
  package init(rows: [Row], links: [(Int, Int)], prefix: String, next: Int) {
    var parents = Array(rows.indices)
    func root(_ row: Int) -> Int {
      var row = row
      while parents[row] != row {
        parents[row] = parents[parents[row]]
        row = parents[row]
      }
      return row
    }
    for (left, right) in links {
      let (a, b) = (root(left), root(right))
      // The earlier row stands for all, so that the order of the links does not matter.
      parents[max(a, b)] = min(a, b)
    }
    var knownOf: [Int: [String]] = [:]
    var owner: [String: Int] = [:]
    for (row, value) in rows.enumerated() {
      for id in value.known where owner[id] == nil {
        // A programme that fell apart leaves its identifier with its earliest row.
        owner[id] = root(row)
        knownOf[root(row), default: []].append(id)
      }
    }
    var next = next
    var chosen: [Int: String] = [:]
    var retired: [String: String] = [:]
    var given: [String] = []
    var ids: [String] = []
    for row in rows.indices {
      let root = root(row)
      if chosen[root] == nil {
        let known = (knownOf[root] ?? []).sorted { Self.number($0) < Self.number($1) }
        let id = known.first ?? "\(prefix)-p\(next)"
        if known.isEmpty {
          next += 1
          given.append(id)
        }
        chosen[root] = id
        for other in known.dropFirst() { retired[other] = id }
      }
      ids.append(chosen[root] ?? "")
    }
    self.ids = ids
    self.retired = retired
    self.given = given
  }

  /// The number at the end of a lasting identifier: which of two was given first.
  package static func number(_ id: String) -> Int {
    guard let mark = id.range(of: "-p", options: .backwards) else { return .max }
    return Int(id[mark.upperBound...]) ?? .max
  }
}
