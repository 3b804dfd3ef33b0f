import LocalGovernments
import Participation

/// The small tile map of one programme: which prefectures it names, covers, or may include.
struct RelationMap: Sendable {
  /// One prefecture.
  struct Tile: Sendable {
    /// `named`, `covered`, `possible`, `issuer` or `none`.
    let key: String
    let name: String
    let condensed: String?
    let hasDot: Bool
    let isIssuer: Bool
    /// The measures.
    let x: String, y: String, w: String, h: String, middle: String, nameY: String, valueY: String
    let dotX: String, dotY: String, circleX: String
  }

  let width: Int
  let height: Int
  let tiles: [Tile]
  /// The map in one sentence.
  let description: String

  /// The map of an expression; a prefecture counts as named where it or one of its municipalities
  /// is.
  init(
    of expression: ParticipantExpression, issuer: LocalGovernmentCode?, in request: PageRequest,
    description: String
  ) {
    (width, height) = TileBox.size(of: request.site.tiles)
    self.description = description
    let named = Self.prefectures(of: expression.named, in: request.gazetteer)
    let covered = Self.prefectures(of: expression.covered, in: request.gazetteer)
    let possible = Self.prefectures(of: expression.possible, in: request.gazetteer)
    tiles = request.site.tiles.tiles.compactMap { tile in
      guard let prefecture = request.gazetteer[tile.code] else { return nil }
      let box = TileBox(tile)
      let name = TileBox.name(of: prefecture, tile: tile, in: request.language)
      let key =
        if named.contains(tile.code) { "named" } else if tile.code == issuer {
          "issuer"
        } else if covered.contains(tile.code) { "covered" } else if possible.contains(tile.code) {
          "possible"
        } else { "none" }
      let hasDot = key == "named" || key == "covered"
      let isIssuer = tile.code == issuer
      return Tile(
        key: key, name: name.text, condensed: name.condensed, hasDot: hasDot, isIssuer: isIssuer,
        x: box.x, y: box.y, w: box.w, h: box.h, middle: box.middle, nameY: box.nameY,
        valueY: box.valueY, dotX: hasDot && isIssuer ? box.pairSquareX : box.dotX, dotY: box.dotY,
        circleX: hasDot && isIssuer ? box.pairDotX : box.middle)
    }
  }

  private static func prefectures(of set: GovernmentSet, in gazetteer: Gazetteer)
    -> Set<LocalGovernmentCode>
  {
    Set(gazetteer.codes(in: set).map(\.prefecture))
  }
}
