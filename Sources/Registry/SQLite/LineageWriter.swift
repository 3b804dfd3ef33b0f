import Changes
import GRDB
import LocalGovernments
import Participation

/// Gives the programmes of an edition their lasting identifiers, inside the transaction that
/// publishes it.
///
/// The edition is compared with its neighbours in time, of the same issuer, whichever was published
/// first: so the order of publishing does not decide what belongs together.
struct LineageWriter {
  private let database: Database
  private let reader: EditionReader
  private let comparison: EditionComparison

  init(_ database: Database, gazetteer: Gazetteer, path: String) throws {
    self.database = database
    reader = try EditionReader(database, gazetteer: gazetteer, path: path)
    comparison = EditionComparison(gazetteer: gazetteer)
  }

  /// An edition that is about to be replaced, with the identifiers of its rows in their order.
  struct Former {
    let edition: Edition
    let ids: [String?]
  }

  /// The edition of that identifier as it stands; `nil` where there is none.
  func former(_ edition: String) throws -> Former? {
    guard let found = try reader.edition(id: edition) else { return nil }
    return Former(edition: found, ids: try rows(of: edition).map(\.lineage))
  }

  /// Settles the identifiers of an edition that was just written.
  func settle(_ edition: Edition, replacing former: Former? = nil) throws {
    let line = try line(of: edition)
    guard let place = line.firstIndex(of: edition.id) else { return }
    let before = place > 0 ? line[place - 1] : nil
    let after = place + 1 < line.count ? line[place + 1] : nil
    if let before, let after { try unlink(before, after) }
    if let before, let old = try reader.edition(id: before) { try link(old, edition) }
    if let after, let new = try reader.edition(id: after) { try link(edition, new) }
    var inherited: [Int: String] = [:]
    if let former { inherited = try inheritance(of: edition, from: former) }
    try assign(line, prefix: Lineages.prefix(of: edition), inherited: inherited)
  }

  // MARK: - Rows

  private struct StoredRow {
    let key: Int
    let lineage: String?
  }

  /// The rows of an edition in their order.
  private func rows(of edition: String) throws -> [StoredRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT key, lineage FROM programmes LEFT JOIN lineage_members ON programme = key
        WHERE edition = ? ORDER BY key
        """, arguments: [edition]
    ).map { StoredRow(key: $0[0], lineage: $0[1]) }
  }

  /// The editions of the same issuer in the order of time.
  private func line(of edition: Edition) throws -> [String] {
    guard let issuer = edition.issuer else { return [edition.id] }
    return try String.fetchAll(
      database,
      sql: "SELECT id FROM editions WHERE issuer = ? ORDER BY as_of, coalesce(fiscal_year, 0), id",
      arguments: [issuer.fiveDigits])
  }

  // MARK: - Links

  private func unlink(_ before: String, _ after: String) throws {
    try database.execute(
      sql: """
        DELETE FROM lineage_links
        WHERE old IN (SELECT key FROM programmes WHERE edition = ?)
          AND new IN (SELECT key FROM programmes WHERE edition = ?)
        """, arguments: [before, after])
  }

  private func link(_ old: Edition, _ new: Edition) throws {
    let oldKeys = try keys(of: old)
    let newKeys = try keys(of: new)
    let insertion = try database.makeStatement(
      sql: "INSERT OR IGNORE INTO lineage_links VALUES (?, ?)")
    for pair in comparison.changes(from: old, to: new).continuations {
      guard let oldKey = oldKeys[pair.old.id], let newKey = newKeys[pair.new.id] else { continue }
      try insertion.execute(arguments: [oldKey, newKey])
    }
  }

  private func keys(of edition: Edition) throws -> [String: Int] {
    Dictionary(
      zip(edition.programmes.map(\.id), try rows(of: edition.id).map(\.key)),
      uniquingKeysWith: { first, _ in first })
  }

  /// A corrected edition's rows keep the identifiers of the rows they correct.
  private func inheritance(of edition: Edition, from former: Former) throws -> [Int: String] {
    let formerIDs = Dictionary(
      zip(former.edition.programmes.map(\.id), former.ids), uniquingKeysWith: { first, _ in first })
    let keys = try keys(of: edition)
    var inherited: [Int: String] = [:]
    for pair in comparison.changes(from: former.edition, to: edition).continuations {
      if let key = keys[pair.new.id], let id = formerIDs[pair.old.id] ?? nil { inherited[key] = id }
    }
    return inherited
  }

  // MARK: - Identifiers

  private func assign(_ line: [String], prefix: String, inherited: [Int: String]) throws {
    var keys: [Int] = []
    var rows: [LineageSettlement.Row] = []
    var present: [String?] = []
    for edition in line {
      for row in try self.rows(of: edition) {
        keys.append(row.key)
        present.append(row.lineage)
        rows.append(
          LineageSettlement.Row(known: [row.lineage, inherited[row.key]].compactMap { $0 }))
      }
    }
    let settled = LineageSettlement(
      rows: rows, links: try links(between: keys), prefix: prefix,
      next: try nextNumber(of: prefix))
    for id in settled.given {
      try database.execute(
        sql: "INSERT INTO lineages VALUES (?, ?, ?, NULL)",
        arguments: [id, prefix, LineageSettlement.number(id)])
    }
    for (id, heir) in settled.retired {
      try database.execute(
        sql: "UPDATE lineages SET merged_into = ? WHERE id = ?", arguments: [heir, id])
    }
    let membership = try database.makeStatement(
      sql: "INSERT OR REPLACE INTO lineage_members VALUES (?, ?)")
    for (index, id) in settled.ids.enumerated() where present[index] != id {
      try membership.execute(arguments: [keys[index], id])
    }
  }

  private func links(between keys: [Int]) throws -> [(Int, Int)] {
    let places = Dictionary(
      keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return try Row.fetchAll(database, sql: "SELECT old, new FROM lineage_links").compactMap { row in
      guard let old = places[row[0] as Int], let new = places[row[1] as Int] else { return nil }
      return (old, new)
    }
  }

  private func nextNumber(of prefix: String) throws -> Int {
    let last = try Int.fetchOne(
      database, sql: "SELECT max(number) FROM lineages WHERE prefix = ?", arguments: [prefix])
    return (last ?? 0) + 1
  }
}

extension Lineages {
  /// The identifiers that the database keeps.
  static func fetch(from database: Database) throws -> Lineages {
    let members = try Row.fetchAll(
      database,
      sql: "SELECT id, lineage FROM programmes JOIN lineage_members ON programme = key")
    let retired = try Row.fetchAll(
      database, sql: "SELECT id, merged_into FROM lineages WHERE merged_into IS NOT NULL")
    return Lineages(
      ids: Dictionary(
        members.map { ($0[0] as String, $0[1] as String) }, uniquingKeysWith: { first, _ in first }),
      retired: Dictionary(
        retired.map { ($0[0] as String, $0[1] as String) },
        uniquingKeysWith: { first, _ in first }))
  }
}
