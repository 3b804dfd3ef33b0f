import Foundation
import Interchange

/// A feature for each row, by RFC 7946: longitude first, in degrees of WGS 84; a row without a known
/// place is a feature without a geometry, so that none is lost.
package enum TableGeoJSON: TableFormat {
  package static let name = "geojson"
  package static let label = "GeoJSON"
  package static let mediaType = "application/geo+json; charset=utf-8"

  package static func takes(_ table: DataTable) -> Bool { table.places != nil }

  package static func write(_ table: DataTable, _ options: TableOptions) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var stream = JSONObjectStream { bytes += $0 }
    try stream.member("type", "FeatureCollection")
    try stream.member("name", options.text(table.title))
    try stream.member("features", each: zip(table.rows, table.places ?? [])) { row, place in
      Feature(
        geometry: place.map(Point.init),
        properties: TableRow(columns: table.columns, values: row))
    }
    stream.finish()
    return bytes
  }

  private struct Feature: Encodable {
    let type = "Feature"
    @Nullable var geometry: Point?
    let properties: TableRow
  }

  private struct Point: Encodable {
    let type = "Point"
    let coordinates: [Double]

    init(_ place: DataPlace) { coordinates = [place.longitude, place.latitude] }
  }
}
