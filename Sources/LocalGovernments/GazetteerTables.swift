import CivilDates

/// What the gazetteer's files say, in code order and for all days.
struct GazetteerTables: Sendable {
  /// One government under one code, over all days the files know.
  struct Record: Sendable {
    let code: LocalGovernmentCode
    let kind: GovernmentKind
    let parent: LocalGovernmentCode?
    let district: String?
    let coordinates: Coordinates?
    /// The names it bore, the last one last.
    var names: [Name]
    var designations: [Designation] = []
    var from: CivilDate?
    var until: CivilDate?
  }

  /// A name and the days it was borne.
  struct Name: Sendable {
    let text: String
    let kana: String?
    let romaji: String?
    let from: CivilDate?
    let until: CivilDate?
  }

  /// A designation of a city and the days it held.
  struct Designation: Sendable {
    let kind: GovernmentKind
    let from: CivilDate?
    let until: CivilDate?
  }

  /// A collective name as its file gives it.
  struct RegionRow: Sendable {
    let id: String
    let name: String
    let english: String
    let kind: Region.Kind
    let members: GovernmentSet
    let noteJapanese: String
    let noteEasy: String
    let noteEnglish: String
  }

  let records: [Record]
  let ordinals: [LocalGovernmentCode: Int]
  let changes: [GovernmentChange]
  let regions: [RegionRow]
  let neighbours: [LocalGovernmentCode: GovernmentSet]
  let populations: [LocalGovernmentCode: Int]
  /// The municipalities in which the prefectures have their offices.
  let seats: GovernmentSet
  let folding: NameFolding
  /// The last name of each record in the ways that it is spelled.
  let spelled: [SpelledName]
  let names: NameIndex

  init() throws(GazetteerError) {
    let changes = try Self.readChanges()
    var records = try Self.readGovernments()
    Self.add(changes: changes, to: &records)
    Self.add(designations: try Self.readDesignations(), to: &records)
    let sorted = records.values.sorted { $0.code < $1.code }
    let ordinals = Dictionary(
      sorted.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.records = sorted
    self.ordinals = ordinals
    self.changes = changes
    regions = try Self.readRegions(ordinals)
    neighbours = try Self.readNeighbours(ordinals)
    populations = try Self.readPopulations()
    seats = try Self.readSeats(ordinals)
    let folding = try Self.readFolding()
    self.folding = folding
    spelled = sorted.map { SpelledName($0.names[$0.names.count - 1], folding: folding) }
    names = NameIndex(
      records: sorted, regionNames: try Self.readRegionNames(regions.map(\.id)), folding: folding)
  }

  // MARK: - Files

  private static func readGovernments() throws(GazetteerError) -> [LocalGovernmentCode: Record] {
    let table = try DataTable(
      "governments.csv",
      columns: [
        "code", "name", "kana", "romaji", "english", "kind", "parent", "district", "latitude",
        "longitude",
      ])
    var records: [LocalGovernmentCode: Record] = [:]
    records.reserveCapacity(table.rows.count + 128)
    for row in table.rows {
      let code = try code(row, "code")
      guard let kind = GovernmentKind(rawValue: row["kind"]) else { throw row.fault("kind") }
      let english = row["english"]
      let name = Name(
        text: row["name"], kana: row["kana"].nonEmpty,
        romaji: english.nonEmpty ?? row["romaji"].nonEmpty, from: nil, until: nil)
      let coordinates: Coordinates? =
        if let latitude = Double(row["latitude"]), let longitude = Double(row["longitude"]) {
          Coordinates(latitude: latitude, longitude: longitude)
        } else { nil }
      records[code] = Record(
        code: code, kind: kind, parent: row["parent"].isEmpty ? nil : try Self.code(row, "parent"),
        district: row["district"].nonEmpty, coordinates: coordinates, names: [name])
    }
    return records
  }

  private static func readDesignations() throws(GazetteerError) -> [(
    LocalGovernmentCode, Designation
  )] {
    let table = try DataTable(
      "designations.csv", columns: ["code", "designation", "from", "until"])
    var result: [(LocalGovernmentCode, Designation)] = []
    for row in table.rows {
      guard let kind = GovernmentKind(rawValue: row["designation"]) else {
        throw row.fault("designation")
      }
      result.append(
        (
          try code(row, "code"),
          Designation(kind: kind, from: try date(row, "from"), until: try date(row, "until"))
        ))
    }
    return result
  }

  private static func readChanges() throws(GazetteerError) -> [GovernmentChange] {
    let table = try DataTable(
      "changes.csv",
      columns: [
        "date", "change", "old_code", "old_name", "old_kana", "old_romaji", "new_code", "new_name",
        "certain",
      ])
    var result: [GovernmentChange] = []
    for row in table.rows {
      guard let kind = GovernmentChange.Kind(rawValue: row["change"]) else {
        throw row.fault("change")
      }
      guard let date = try date(row, "date") else { throw row.fault("date") }
      result.append(
        GovernmentChange(
          date: date, kind: kind, oldCode: try code(row, "old_code"), oldName: row["old_name"],
          oldKana: row["old_kana"].nonEmpty, oldRomaji: row["old_romaji"].nonEmpty,
          newCode: try code(row, "new_code"), newName: row["new_name"],
          isCertain: row["certain"] == "yes"))
    }
    return result.sorted { ($0.date, $0.oldCode) < ($1.date, $1.oldCode) }
  }

  private static func readRegions(
    _ ordinals: [LocalGovernmentCode: Int]
  ) throws(GazetteerError) -> [RegionRow] {
    let table = try DataTable(
      "regions.csv",
      columns: ["id", "name", "english", "kind", "members", "note_ja", "note_easy", "note_en"])
    var result: [RegionRow] = []
    for row in table.rows {
      guard let kind = Region.Kind(rawValue: row["kind"]) else { throw row.fault("kind") }
      var members = GovernmentSet()
      for word in row["members"].split(separator: " ") {
        guard let ordinal = LocalGovernmentCode(word).flatMap({ ordinals[$0] }) else {
          throw row.fault("members: \(word)")
        }
        members.insert(ordinal: ordinal)
      }
      result.append(
        RegionRow(
          id: row["id"], name: row["name"], english: row["english"], kind: kind, members: members,
          noteJapanese: row["note_ja"], noteEasy: row["note_easy"], noteEnglish: row["note_en"]))
    }
    return result
  }

  private static func readRegionNames(
    _ ids: [String]
  ) throws(GazetteerError) -> [(wording: String, region: Int)] {
    let table = try DataTable("region_names.csv", columns: ["wording", "region"])
    var result: [(wording: String, region: Int)] = []
    for row in table.rows {
      guard let region = ids.firstIndex(of: row["region"]) else { throw row.fault("region") }
      result.append((row["wording"], region))
    }
    return result
  }

  private static func readNeighbours(
    _ ordinals: [LocalGovernmentCode: Int]
  ) throws(GazetteerError) -> [LocalGovernmentCode: GovernmentSet] {
    let table = try DataTable("neighbours.csv", columns: ["prefecture", "neighbour"])
    var result: [LocalGovernmentCode: GovernmentSet] = [:]
    for row in table.rows {
      let pair = (try code(row, "prefecture"), try code(row, "neighbour"))
      guard let left = ordinals[pair.0], let right = ordinals[pair.1] else {
        throw row.fault("no such prefecture")
      }
      result[pair.0, default: GovernmentSet()].insert(ordinal: right)
      result[pair.1, default: GovernmentSet()].insert(ordinal: left)
    }
    return result
  }

  private static func readPopulations() throws(GazetteerError) -> [LocalGovernmentCode: Int] {
    let table = try DataTable("population.csv", columns: ["code", "population"])
    var result: [LocalGovernmentCode: Int] = [:]
    for row in table.rows {
      guard let population = Int(row["population"]) else { throw row.fault("population") }
      result[try code(row, "code")] = population
    }
    return result
  }

  private static func readSeats(
    _ ordinals: [LocalGovernmentCode: Int]
  ) throws(GazetteerError) -> GovernmentSet {
    var result = GovernmentSet()
    for row in try DataTable("seats.csv", columns: ["prefecture", "seat"]).rows {
      guard let seat = ordinals[try code(row, "seat")] else { throw row.fault("seat") }
      result.insert(ordinal: seat)
    }
    return result
  }

  private static func readFolding() throws(GazetteerError) -> NameFolding {
    let table = try DataTable("variants.csv", columns: ["variant", "standard"])
    var pairs: [(UInt32, UInt32)] = []
    for row in table.rows {
      let variant = Array(row["variant"].unicodeScalars)
      let standard = Array(row["standard"].unicodeScalars)
      guard variant.count == 1, standard.count == 1 else { throw row.fault("one character each") }
      pairs.append((variant[0].value, standard[0].value))
    }
    return NameFolding(variants: pairs)
  }

  private static func code(_ row: DataTable.Row, _ column: String) throws(GazetteerError)
    -> LocalGovernmentCode
  {
    guard let code = LocalGovernmentCode(row[column]) else {
      throw row.fault("\(column): \(row[column]) is no code, or its check digit is wrong")
    }
    return code
  }

  private static func date(_ row: DataTable.Row, _ column: String) throws(GazetteerError)
    -> CivilDate?
  {
    if row[column].isEmpty { return nil }
    guard let date = CivilDate(iso: row[column]) else { throw row.fault(column) }
    return date
  }
}

extension String {
  /// The text, or `nil` when it is empty: an empty cell states nothing.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
