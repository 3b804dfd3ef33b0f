import CivilDates
import GRDB
import Lists
import LocalGovernments
import Participation

/// Reads editions back as the values that were published.
///
/// Programmes and the rows that belong to them are walked side by side in one order, so that the
/// cost is one pass over each table.
struct EditionReader {
  private let database: Database
  private let path: String
  private let shelf: SetShelf
  private var groups: [Int: GroupWording] = [:]

  init(_ database: Database, gazetteer: Gazetteer, path: String) throws {
    self.database = database
    self.path = path
    shelf = try SetShelf(database, gazetteer: gazetteer, path: path)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT key, id, name, english FROM group_wordings")
    while let row = try rows.next() {
      groups[row[0]] = GroupWording(id: row[1], name: row[2], english: row[3])
    }
  }

  /// Every edition, newest first.
  func editions() throws -> [Edition] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM editions ORDER BY as_of DESC, fiscal_year DESC, id"
    ).map(edition)
  }

  func edition(id: String) throws -> Edition? {
    try Row.fetchOne(database, sql: "SELECT * FROM editions WHERE id = ?", arguments: [id])
      .map(edition)
  }

  private func edition(_ row: Row) throws -> Edition {
    guard let asOf = CivilDate(iso: row[4] as String) else {
      throw damaged("as_of \(row[4] as String)")
    }
    let issuer = row[2] as String?
    let code = issuer.flatMap { LocalGovernmentCode($0) }
    guard (issuer == nil) == (code == nil) else { throw damaged("issuer \(issuer ?? "")") }
    return Edition(
      id: row[0], title: row[1], issuer: code, fiscalYear: row[3], asOf: asOf,
      stated: StatedTotals(bureaus: row[5], programmes: row[6]),
      programmes: try programmes(of: row[0]))
  }

  private func programmes(of edition: String) throws -> [Programme] {
    var nodes = try dependents(of: edition, in: "nodes")
    var links = try dependents(of: edition, in: "links")
    var extras = try dependents(of: edition, in: "extra_cells")
    var texts = Dependents(
      rows: try Row.fetchCursor(
        database,
        sql: """
          SELECT programme, name_en, summary_en, summary_plain, is_reviewed, name_ruby
          FROM programmes
          JOIN programme_texts ON programme_texts.programme = programmes.key
          WHERE programmes.edition = ? ORDER BY programmes.key
          """,
        arguments: [edition]))
    var programmes: [Programme] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM programmes WHERE edition = ? ORDER BY key",
      arguments: [edition])
    while let row = try rows.next() {
      let key = row[0] as Int
      guard let span = SpanColumns.span(in: row, from: 15) else { throw damaged("span \(key)") }
      programmes.append(
        Programme(
          id: row[3], number: row[4], theme: row[5], name: row[6], bureau: row[7],
          description: row[8],
          links: try links.take(key) { $0[2] },
          participants: try expression(row, nodes: nodes.take(key, node)),
          extras: try extras.take(key) { Programme.ExtraCell(heading: $0[2], text: $0[3]) },
          span: span,
          texts: try texts.take(key) {
            ProgrammeTexts(
              nameEnglish: $0[1], nameRuby: try nameRuby($0[5]),
              summaryEnglish: $0[2], summaryPlain: $0[3], isReviewed: $0[4])
          }.first))
    }
    return programmes
  }

  private func nameRuby(_ notation: String?) throws -> RubyText? {
    guard let notation else { return nil }
    do {
      return try RubyText(notation)
    } catch { throw damaged("reading \(notation)") }
  }

  private func expression(_ row: Row, nodes: [ParticipantNode]) throws -> ParticipantExpression {
    guard let pieces = PieceText.pieces(of: row[10]) else { throw damaged("pieces") }
    return ParticipantExpression(
      text: row[9], nodes: nodes, pieces: pieces, named: try shelf.set(row[12]),
      covered: try shelf.set(row[13]), possible: try shelf.set(row[14]), isOpen: row[11])
  }

  private func node(_ row: Row) throws -> ParticipantNode {
    let start = row[3] as Int
    let end = row[4] as Int
    guard start <= end, let kind = ParticipantNode.Kind(rawValue: row[5]) else {
      throw damaged("node \(row[5] as String)")
    }
    return ParticipantNode(
      text: row[2], range: start..<end, kind: kind, members: try shelf.set(row[6]),
      possible: try shelf.set(row[7]), count: row[8], role: row[9],
      group: (row[10] as Int?).flatMap { groups[$0] }, qualification: try qualification(row),
      isUnderstood: row[13])
  }

  private func qualification(_ row: Row) throws -> ParticipantNode.Qualification? {
    guard let name = row[11] as String? else { return nil }
    guard let kind = ParticipantNode.Qualification.Kind(rawValue: name) else {
      throw damaged("qualification \(name)")
    }
    return ParticipantNode.Qualification(kind: kind, node: row[12])
  }

  private func dependents(of edition: String, in table: String) throws -> Dependents {
    Dependents(
      rows: try Row.fetchCursor(
        database,
        sql: """
          SELECT \(table).* FROM programmes JOIN \(table) ON \(table).programme = programmes.key
          WHERE programmes.edition = ? ORDER BY programmes.key, \(table).position
          """,
        arguments: [edition]))
  }

  private func damaged(_ detail: String) -> StoreError { .damaged(path: path, detail: detail) }
}

/// Rows that belong to programmes, handed out programme by programme in the order of keys.
private struct Dependents {
  private let rows: RowCursor
  private var waiting: Row?

  init(rows: RowCursor) { self.rows = rows }

  mutating func take<Value>(_ key: Int, _ read: (Row) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    while let row = try waiting ?? rows.next() {
      guard row[0] as Int == key else {
        waiting = row
        break
      }
      waiting = nil
      values.append(try read(row))
    }
    return values
  }
}
