import CivilDates
import Foundation
import GRDB
import Lists
import LocalGovernments
import Participation

/// Writes one edition with prepared statements, inside the transaction of its caller.
struct EditionWriter {
  private let database: Database
  private let publication: Publication
  private var shelf: SetShelf
  private let sets: Statement
  private let programmes: Statement
  private let texts: Statement
  private let links: Statement
  private let extras: Statement
  private let nodes: Statement
  private let diagnostics: Statement
  private var groups: [GroupWording: Int] = [:]

  static func publish(
    _ publication: Publication, to database: Database, gazetteer: Gazetteer, path: String
  ) throws -> PublishOutcome {
    let edition = publication.edition
    let previous = try StoredSource.fetch(of: edition.id, from: database)
    if previous?.bytes == publication.source.bytes {
      let reader = try EditionReader(database, gazetteer: gazetteer, path: path)
      if try reader.edition(id: edition.id) == edition,
        try Diagnostic.fetch(of: edition.id, from: database) == publication.diagnostics
      {
        return .unchanged
      }
    }
    let former = try LineageWriter(database, gazetteer: gazetteer, path: path).former(edition.id)
    try database.execute(sql: "DELETE FROM editions WHERE id = ?", arguments: [edition.id])
    var writer = try EditionWriter(database, publication, gazetteer: gazetteer, path: path)
    try writer.write()
    if previous != nil { try writer.dropUnusedSets() }
    try LineageWriter(database, gazetteer: gazetteer, path: path)
      .settle(edition, replacing: former)
    try writer.record(isReplacement: previous != nil)
    return previous == nil ? .published : .replaced
  }

  private init(
    _ database: Database, _ publication: Publication, gazetteer: Gazetteer, path: String
  ) throws {
    self.database = database
    self.publication = publication
    shelf = try SetShelf(database, gazetteer: gazetteer, path: path)
    sets = try Self.insertion(into: "government_sets", columns: 3, database)
    programmes = try Self.insertion(
      into: "programmes", columns: 15 + SpanColumns.count, database)
    texts = try Self.insertion(into: "programme_texts", columns: 6, database)
    links = try Self.insertion(into: "links", columns: 3, database)
    extras = try Self.insertion(into: "extra_cells", columns: 4, database)
    nodes = try Self.insertion(into: "nodes", columns: 14, database)
    diagnostics = try Self.insertion(into: "diagnostics", columns: 7, database)
  }

  private static func insertion(into table: String, columns: Int, _ database: Database) throws
    -> Statement
  {
    let places = repeatElement("?", count: columns).joined(separator: ", ")
    return try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
  }

  private mutating func write() throws {
    let edition = publication.edition
    try database.execute(
      sql: "INSERT INTO editions VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        edition.id, edition.title, edition.issuer?.fiveDigits, edition.fiscalYear,
        edition.asOf.iso, edition.stated.bureaus, edition.stated.programmes,
      ])
    try database.execute(
      sql: "INSERT INTO sources VALUES (?, ?, ?, ?)",
      arguments: [
        edition.id, publication.source.name, publication.source.encoding?.rawValue,
        Data(publication.source.bytes),
      ])
    for (position, programme) in edition.programmes.enumerated() {
      try write(programme, at: position)
      if position.isMultiple(of: 500) { publication.progress(position) }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (position, diagnostic) in publication.diagnostics.enumerated() {
      let record = String(decoding: try encoder.encode(diagnostic), as: UTF8.self)
      try diagnostics.execute(arguments: [
        edition.id, position, diagnostic.rule, diagnostic.severity.rawValue,
        diagnostic.programme, diagnostic.message.ja, record,
      ])
    }
    publication.progress(edition.programmes.count)
  }

  private mutating func write(_ programme: Programme, at position: Int) throws {
    let expression = programme.participants
    let values: [(any DatabaseValueConvertible)?] = [
      nil, publication.edition.id, position, programme.id, programme.number, programme.theme,
      programme.name, programme.bureau, programme.description, expression.text,
      PieceText.text(of: expression.pieces), expression.isOpen,
      try shelf.key(of: expression.named, storingBy: sets),
      try shelf.key(of: expression.covered, storingBy: sets),
      try shelf.key(of: expression.possible, storingBy: sets),
    ]
    try programmes.execute(
      arguments: StatementArguments(values + SpanColumns.values(of: programme.span)))
    let key = database.lastInsertedRowID
    if let texts = programme.texts {
      try self.texts.execute(arguments: [
        key, texts.nameEnglish, texts.summaryEnglish, texts.summaryPlain, texts.isReviewed,
        texts.nameRuby?.notation,
      ])
    }
    for (position, address) in programme.links.enumerated() {
      try links.execute(arguments: [key, position, address])
    }
    for (position, extra) in programme.extras.enumerated() {
      try extras.execute(arguments: [key, position, extra.heading, extra.text])
    }
    for (position, node) in expression.nodes.enumerated() {
      try nodes.execute(arguments: [
        key, position, node.text, node.range.lowerBound, node.range.upperBound,
        node.kind.rawValue, try shelf.key(of: node.members, storingBy: sets),
        try shelf.key(of: node.possible, storingBy: sets), node.count, node.role,
        try node.group.map { try groupKey(of: $0) }, node.qualification?.kind.rawValue,
        node.qualification?.node, node.isUnderstood,
      ])
    }
  }

  private mutating func groupKey(of group: GroupWording) throws -> Int {
    if let key = groups[group] { return key }
    let arguments: StatementArguments = [group.id, group.name, group.english]
    try database.execute(
      sql: "INSERT OR IGNORE INTO group_wordings (id, name, english) VALUES (?, ?, ?)",
      arguments: arguments)
    let key = try Int.fetchOne(
      database,
      sql: "SELECT key FROM group_wordings WHERE id = ? AND name = ? AND english = ?",
      arguments: arguments)
    groups[group] = key
    return key ?? 0
  }

  private func dropUnusedSets() throws {
    try database.execute(
      sql: """
        DELETE FROM government_sets WHERE key NOT IN (
          SELECT named FROM programmes WHERE named IS NOT NULL
          UNION SELECT covered FROM programmes WHERE covered IS NOT NULL
          UNION SELECT possible FROM programmes WHERE possible IS NOT NULL
          UNION SELECT members FROM nodes WHERE members IS NOT NULL
          UNION SELECT possible FROM nodes WHERE possible IS NOT NULL)
        """)
  }

  private func record(isReplacement: Bool) throws {
    try database.execute(
      sql: """
        INSERT INTO publications (edition, file, is_replacement, published_at)
        VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
        """,
      arguments: [publication.edition.id, publication.source.name, isReplacement])
  }
}
