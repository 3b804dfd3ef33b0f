import Catalogue
import CivilDates
import GRDB
import Lists
import LocalGovernments
import Participation

/// Writes the rows, programme by programme.
struct DatabaseWriter {
  private let database: Database
  private let catalogue: Catalogue
  private var gazetteer: Gazetteer { catalogue.gazetteer }

  private var rosters: [GovernmentSet: Int] = [:]
  private var everyone = GovernmentSet()
  private var groups: Set<String> = []
  private var themes: Set<String> = []
  private var bureaus: Set<String> = []

  init(_ database: Database, _ catalogue: Catalogue) {
    self.database = database
    self.catalogue = catalogue
  }

  mutating func write() throws {
    everyone = gazetteer.prefectures.union(gazetteer.municipalities).union(gazetteer.wards)
    for edition in catalogue.editions {
      try write(edition)
      for (position, entry) in catalogue.entries(of: edition.id).enumerated() {
        try write(entry, position: position + 1)
      }
    }
    var calendar = CalendarRows(database, catalogue)
    try calendar.write()
    everyone.formUnion(calendar.governments)
    // A ward of the past belongs to a city that may be gone too.
    for government in gazetteer.governments(in: everyone) {
      if let city = government.parent.flatMap({ gazetteer[$0] }) { everyone.insert(city) }
    }
    for government in gazetteer.governments(in: everyone) { try write(government) }
  }

  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.insert(values, into: table)
  }

  private mutating func write(_ edition: Edition) throws {
    if let issuer = edition.issuer.flatMap({ gazetteer[$0] }) { everyone.insert(issuer) }
    try insert(
      "editions",
      [
        edition.id, edition.title, edition.issuer?.fiveDigits, edition.fiscalYear,
        edition.asOf.iso, catalogue.edition(before: edition)?.id, edition.stated.programmes,
        edition.stated.bureaus,
      ])
  }

  private mutating func write(_ entry: CatalogueEntry, position: Int) throws {
    let programme = entry.programme
    let theme = Slugs.theme(programme.theme)
    let bureau = Slugs.bureau(programme.bureau)
    if themes.insert(theme.slug).inserted {
      try insert("themes", [theme.slug, theme.name.ja, theme.name.en])
    }
    if bureaus.insert(bureau.slug).inserted {
      try insert("bureaus", [bureau.slug, bureau.name.ja, bureau.name.en])
    }
    try insert(
      "programmes",
      [
        programme.id, entry.edition.id, catalogue.lastingID(of: entry), programme.number, position,
        theme.slug, bureau.slug, programme.name, programme.description,
        programme.participants.text, programme.participants.isOpen, programme.texts?.nameEnglish,
        programme.texts?.summaryEnglish, programme.texts?.summaryPlain,
      ])
    for (position, link) in programme.links.enumerated() {
      try insert("links", [programme.id, position + 1, link])
    }
    for (position, node) in programme.participants.nodes.enumerated() {
      try write(node, of: programme, position: position + 1)
    }
  }

  private mutating func write(
    _ node: ParticipantNode, of programme: Programme, position: Int
  ) throws {
    if let group = node.group, groups.insert(group.id).inserted {
      try insert("groups", [group.id, group.name, group.english])
    }
    let maybe = node.possible.intersection(programme.participants.possible)
    let members = try roster(node.members)
    let possible = try roster(maybe.subtracting(node.members))
    try insert(
      "participants",
      [
        programme.id, position, node.text, node.kind.rawValue, node.role, node.group?.id,
        node.count, members, possible,
        node.isUnderstood,
      ])
  }

  /// The number of a set of governments, written once; `nil` for none.
  private mutating func roster(_ set: GovernmentSet) throws -> Int? {
    guard !set.isEmpty else { return nil }
    if let known = rosters[set] { return known }
    let number = rosters.count + 1
    rosters[set] = number
    everyone.formUnion(set)
    try insert("rosters", [number, set.count])
    for code in gazetteer.codes(in: set) {
      try insert("roster_members", [number, code.fiveDigits])
    }
    return number
  }

  private func write(_ government: LocalGovernment) throws {
    try insert(
      "governments",
      [
        government.code.fiveDigits, government.code.sixDigits, government.name,
        gazetteer.fullName(of: government), government.kana, government.romaji,
        government.kind.rawValue, government.code.prefecture.fiveDigits,
        government.parent?.fiveDigits, government.coordinates?.latitude,
        government.coordinates?.longitude, government.validUntil?.iso,
      ])
  }
}

extension Database {
  /// Adds a row, a value for each column of the table.
  func insert(_ values: [(any DatabaseValueConvertible)?], into table: String) throws {
    let marks = values.map { _ in "?" }.joined(separator: ",")
    try cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
      .execute(arguments: StatementArguments(values))
  }
}
