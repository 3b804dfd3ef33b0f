import CivilDates

extension GazetteerTables {
  /// Gives cities the designations they hold or held.
  static func add(
    designations: [(LocalGovernmentCode, Designation)],
    to records: inout [LocalGovernmentCode: Record]
  ) {
    for (code, designation) in designations {
      records[code]?.designations.append(designation)
    }
    // A ward is there only while its city is designated.
    for (code, record) in records where record.kind == .ward && record.from == nil {
      guard let parent = record.parent,
        let from = records[parent]?.designations.first(where: { $0.kind == .designatedCity })?.from
      else { continue }
      records[code]?.from = from
    }
  }

  /// Adds the governments that are gone, former names, and the days on which new ones began.
  static func add(changes: [GovernmentChange], to records: inout [LocalGovernmentCode: Record]) {
    for change in changes {
      let lastDay = change.date.dayBefore
      if change.kind == .renamed {
        rename(change, lastDay: lastDay, in: &records)
        continue
      }
      if records[change.oldCode] == nil {
        records[change.oldCode] = Record(
          code: change.oldCode, kind: kind(ofName: change.oldName),
          parent: parent(of: change, in: records), district: nil, coordinates: nil,
          names: [oldName(of: change, until: nil)])
      }
      records[change.oldCode]?.until = lastDay
      if change.kind != .absorbed {
        records[change.newCode]?.from = change.date
      }
    }

  }

  private static func rename(
    _ change: GovernmentChange, lastDay: CivilDate?,
    in records: inout [LocalGovernmentCode: Record]
  ) {
    guard let record = records[change.newCode], let current = record.names.last else { return }
    records[change.newCode]?.names = [
      oldName(of: change, until: lastDay),
      Name(
        text: current.text, kana: current.kana, romaji: current.romaji, from: change.date,
        until: nil),
    ]
  }

  private static func oldName(of change: GovernmentChange, until lastDay: CivilDate?) -> Name {
    Name(
      text: change.oldName, kana: change.oldKana, romaji: change.oldRomaji, from: nil,
      until: lastDay)
  }

  private static func parent(
    of change: GovernmentChange, in records: [LocalGovernmentCode: Record]
  ) -> LocalGovernmentCode? {
    records[change.newCode].flatMap { $0.kind == .ward ? $0.parent : nil }
  }

  private static func kind(ofName name: String) -> GovernmentKind {
    switch name.last {
    case "町": .town
    case "村": .village
    case "区": .ward
    default: .city
    }
  }
}
