import CivilDates

/// The tables as they stand on one day.
struct GazetteerView: Sendable {
  let governments: [LocalGovernment]
  let existing: GovernmentSet
  let prefectures: GovernmentSet
  let municipalities: GovernmentSet
  let wards: GovernmentSet
  let byKind: [GovernmentKind: GovernmentSet]
  let municipalitiesByPrefecture: [LocalGovernmentCode: GovernmentSet]
  let wardsByCity: [LocalGovernmentCode: GovernmentSet]
  let regions: [Region]

  init(of tables: GazetteerTables, on date: CivilDate) {
    var governments: [LocalGovernment] = []
    governments.reserveCapacity(tables.records.count)
    var existing = GovernmentSet()
    var byKind: [GovernmentKind: GovernmentSet] = [:]
    var municipalities = GovernmentSet()
    var byPrefecture: [LocalGovernmentCode: GovernmentSet] = [:]
    var byCity: [LocalGovernmentCode: GovernmentSet] = [:]
    for (ordinal, record) in tables.records.enumerated() {
      let government = Self.government(record, ordinal: ordinal, on: date)
      governments.append(government)
      guard covers(record.from, record.until, date) else { continue }
      existing.insert(ordinal: ordinal)
      byKind[government.kind, default: GovernmentSet()].insert(ordinal: ordinal)
      if government.kind.isMunicipality {
        municipalities.insert(ordinal: ordinal)
        byPrefecture[record.code.prefecture, default: GovernmentSet()].insert(ordinal: ordinal)
      } else if let parent = record.parent {
        byCity[parent, default: GovernmentSet()].insert(ordinal: ordinal)
      }
    }
    self.governments = governments
    self.existing = existing
    self.byKind = byKind
    self.municipalities = municipalities
    prefectures = byKind[.prefecture] ?? GovernmentSet()
    wards = byKind[.ward] ?? GovernmentSet()
    municipalitiesByPrefecture = byPrefecture
    wardsByCity = byCity
    regions = tables.regions.map { row in
      Region(
        id: row.id, name: row.name, english: row.english, kind: row.kind,
        members: row.members.intersection(existing), noteJapanese: row.noteJapanese,
        noteEasy: row.noteEasy,
        noteEnglish: row.noteEnglish)
    }
  }

  /// The governments that stand in the place of one that does not exist on the day, followed
  /// through every change between.
  func successors(of code: LocalGovernmentCode, in tables: GazetteerTables) -> [LocalGovernment] {
    guard let ordinal = tables.ordinals[code], !existing.contains(ordinal: ordinal) else {
      return []
    }
    var result: [LocalGovernment] = []
    for change in tables.changes where change.oldCode == code && change.newCode != code {
      guard let next = tables.ordinals[change.newCode] else { continue }
      if existing.contains(ordinal: next) {
        result.append(governments[next])
      } else {
        result += successors(of: change.newCode, in: tables)
      }
    }
    return result
  }

  private static func government(
    _ record: GazetteerTables.Record, ordinal: Int, on date: CivilDate
  ) -> LocalGovernment {
    let name =
      record.names.first { covers($0.from, $0.until, date) } ?? record.names[record.names.count - 1]
    let designation = record.designations.first { covers($0.from, $0.until, date) }
    return LocalGovernment(
      code: record.code, ordinal: ordinal, name: name.text, kana: name.kana, romaji: name.romaji,
      kind: designation?.kind ?? record.kind, parent: record.parent, district: record.district,
      coordinates: record.coordinates, validFrom: name.from ?? record.from,
      validUntil: name.until ?? record.until)
  }
}

/// Whether a period with open ends holds a day.
private func covers(_ from: CivilDate?, _ until: CivilDate?, _ date: CivilDate) -> Bool {
  if let from, date < from { return false }
  if let until, until < date { return false }
  return true
}
