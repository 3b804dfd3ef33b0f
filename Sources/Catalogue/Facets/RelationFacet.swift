import Lists
import Participation

/// How the place stands to the programmes, by its strongest relation; without a place, the relations
/// that occur in them.
struct RelationFacet: Facet {
  let kind = FacetKind.relation
  private let relations: [UInt8]
  private let choice: FacetChoice
  private let included: UInt8
  private let excluded: UInt8

  init(in context: FacetContext) {
    relations = context.place?.relations ?? context.contents.participation.relationsOfEntry
    choice = context.filters.relations
    included = Self.bits(of: choice.included)
    excluded = Self.bits(of: choice.excluded)
  }

  private static func bits(of keys: [String]) -> UInt8 {
    keys.reduce(0) { $0 | (Relation(rawValue: $1)?.bit ?? 0) }
  }

  func admits(_ entry: Int) -> Bool {
    (choice.included.isEmpty || relations[entry] & included != 0)
      && relations[entry] & excluded == 0
  }

  func values(of entries: [UInt32]) -> [FacetValue] {
    var counts = [Int](repeating: 0, count: 8)
    let relations = relations
    for entry in entries { counts[Int(relations[Int(entry)])] += 1 }
    return Self.labels.map { relation, label in
      FacetValue(
        key: relation.rawValue, label: label,
        count: counts.indices.reduce(0) { UInt8($1) & relation.bit == 0 ? $0 : $0 + counts[$1] },
        isSelected: included & relation.bit != 0, isExcluded: excluded & relation.bit != 0)
    }
  }

  private static let labels: [(Relation, Bilingual)] = [
    (.named, Bilingual(ja: "名前で記載", en: "Named")),
    (.covered, Bilingual(ja: "総称に含まれる", en: "Included")),
    (.possible, Bilingual(ja: "該当の可能性", en: "Possible")),
  ]
}
