import Catalogue
import DataTables
import Lists
import LocalGovernments

/// What a map counts, as rows: a government, where it is, and its numbers under each relation.
enum PlaceCountsTable {
  static func table(
    named name: String, _ title: Bilingual, of what: DataColumn, _ places: [LocalGovernment],
    counts: [Int: RelationCounts]
  ) -> DataTable {
    DataTable(
      name: name, title: title,
      columns: [
        DataColumn("code", ja: "全国地方公共団体コード", en: "Code"), what,
        DataColumn("named", ja: "名前で記載", en: "Named"),
        DataColumn("covered", ja: "総称に含まれる", en: "Included"),
        DataColumn("possible", ja: "該当の可能性", en: "Possible"),
      ],
      rows: places.map { place in
        let count = counts[place.ordinal] ?? .none
        return [
          .text(place.code.sixDigits), .text(place.name), .number(count.named),
          .number(count.covered), .number(count.possible),
        ]
      },
      places: places.map { place in
        place.coordinates.map { DataPlace(latitude: $0.latitude, longitude: $0.longitude) }
      })
  }
}
