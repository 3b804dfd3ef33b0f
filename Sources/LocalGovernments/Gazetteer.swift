public import CivilDates

/// Every local government of Japan, as of a day, with the governments that came before.
///
/// A value that shares its tables between copies; `asOf(_:)` gives the same tables seen from
/// another day.
public struct Gazetteer: Sendable {
  /// The day it speaks of.
  public let date: CivilDate
  let tables: GazetteerTables
  let view: GazetteerView

  init(date: CivilDate, tables: GazetteerTables) {
    self.date = date
    self.tables = tables
    view = GazetteerView(of: tables, on: date)
  }

  /// The same governments as they were on another day.
  public func asOf(_ date: CivilDate) -> Gazetteer {
    date == self.date ? self : Gazetteer(date: date, tables: tables)
  }

  /// The government of that code on the day, or the last that bore it before.
  public subscript(code: LocalGovernmentCode) -> LocalGovernment? {
    tables.ordinals[code].map { view.governments[$0] }
  }

  package subscript(ordinal ordinal: Int) -> LocalGovernment { view.governments[ordinal] }

  /// The members of a set, in code order.
  public func governments(in set: GovernmentSet) -> [LocalGovernment] {
    set.ordinals.map { view.governments[$0] }
  }

  /// The codes of a set's members, in code order.
  public func codes(in set: GovernmentSet) -> [LocalGovernmentCode] {
    set.ordinals.map { view.governments[$0].code }
  }

  /// The 47 prefectures.
  public var prefectures: GovernmentSet { view.prefectures }
  /// The cities, towns, villages and special wards that exist on the day (1,741 since 2014).
  public var municipalities: GovernmentSet { view.municipalities }
  /// The wards of the designated cities that exist on the day.
  public var wards: GovernmentSet { view.wards }

  /// The governments of one kind that exist on the day.
  public func governments(of kind: GovernmentKind) -> GovernmentSet {
    view.byKind[kind] ?? GovernmentSet()
  }

  /// The municipalities of a prefecture on the day.
  public func municipalities(of prefecture: LocalGovernmentCode) -> GovernmentSet {
    view.municipalitiesByPrefecture[prefecture] ?? GovernmentSet()
  }

  /// The wards of a designated city on the day.
  public func wards(of city: LocalGovernmentCode) -> GovernmentSet {
    view.wardsByCity[city] ?? GovernmentSet()
  }

  /// The collective names, in the order of their file: the eight regions first.
  public var regions: [Region] { view.regions }

  /// The collective name of that identifier.
  public func region(id: String) -> Region? { view.regions.first { $0.id == id } }

  /// The one of the eight regions that the government lies in.
  public func region(of government: LocalGovernment) -> Region? {
    guard let ordinal = tables.ordinals[government.code.prefecture] else { return nil }
    return view.regions.first { $0.kind == .region && $0.members.contains(ordinal: ordinal) }
  }

  /// The prefectures that share a land border, or a fixed link over water, with this one.
  public func neighbours(of prefecture: LocalGovernmentCode) -> GovernmentSet {
    tables.neighbours[prefecture] ?? GovernmentSet()
  }

  /// The municipalities in which the prefectures have their offices; Tokyo's is 新宿区.
  public var seats: GovernmentSet { tables.seats }

  /// How many people lived there at the census of 2020; known for prefectures.
  public func population(of government: LocalGovernmentCode) -> Int? {
    tables.populations[government]
  }

  /// The name with what it needs before it: 茨城県つくば市, 大阪府大阪市北区.
  public func fullName(of government: LocalGovernment) -> String {
    let parent = government.parent.flatMap { self[$0]?.name } ?? ""
    guard !government.code.isPrefecture else { return government.name }
    return (self[government.code.prefecture]?.name ?? "") + parent + government.name
  }

  /// The governments that stand today in the place of one that is gone; empty while it exists.
  public func successors(of government: LocalGovernment) -> [LocalGovernment] {
    view.successors(of: government.code, in: tables)
  }

  /// Every change that the gazetteer knows, in the order of time.
  public var changes: [GovernmentChange] { tables.changes }
}
