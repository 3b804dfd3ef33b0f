import Catalogue
import LocalGovernments
import Participation

/// The tile map of the prefectures with a number in each.
struct PrefectureMap: Sendable {
  /// One prefecture.
  struct Tile: Sendable {
    /// Its page.
    let href: String
    /// What a screen reader says: 茨城県 名前で記載 8件.
    let label: String
    /// The class of the ramp, 0 to 5.
    let level: Int
    /// What stands in the tile.
    let name: String
    let condensed: String?
    let value: String
    let isIssuer: Bool
    /// The measures.
    let x: String, y: String, w: String, h: String, middle: String, nameY: String, valueY: String
    let innerX: String, innerY: String, innerW: String, innerH: String
  }

  /// One class of the ramp, for the legend.
  struct Class: Sendable {
    let level: Int
    let label: String
  }

  let width: Int
  let height: Int
  let tiles: [Tile]
  let classes = [
    Class(level: 0, label: "0"), Class(level: 1, label: "1–2"), Class(level: 2, label: "3–4"),
    Class(level: 3, label: "5–6"), Class(level: 4, label: "7–8"), Class(level: 5, label: "9+"),
  ]

  /// The map of how many programmes name each prefecture.
  init(
    in request: PageRequest, issuer: LocalGovernmentCode?, count: (LocalGovernment) -> Int,
    label: (GovernmentName, Int) -> String
  ) {
    (width, height) = TileBox.size(of: request.site.tiles)
    tiles = request.site.tiles.tiles.compactMap { tile in
      guard let prefecture = request.gazetteer[tile.code] else { return nil }
      let number = count(prefecture)
      let box = TileBox(tile)
      let name = TileBox.name(of: prefecture, tile: tile, in: request.language)
      return Tile(
        href: request.href(Address.government(prefecture.code.sixDigits)),
        label: label(GovernmentName(prefecture, in: request.language), number),
        level: number == 0 ? 0 : min(5, (number + 1) / 2), name: name.text,
        condensed: name.condensed, value: String(number), isIssuer: tile.code == issuer,
        x: box.x, y: box.y, w: box.w, h: box.h, middle: box.middle, nameY: box.nameY,
        valueY: box.valueY, innerX: box.innerX, innerY: box.innerY, innerW: box.innerW,
        innerH: box.innerH)
    }
  }
}
