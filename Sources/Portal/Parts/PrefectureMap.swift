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

  /// The mark of the issuer, whom no number of its own list measures.
  private static let issuerMark = "■"

  let width: Int
  let height: Int
  /// The map in one sentence.
  let description: String
  let tiles: [Tile]
  /// The classes of the ramp, for the legend.
  let classes: [Ramp.Class]
  /// What the letters in the tiles stand for, where names do not fit: HKD Hokkaido.
  let letters: [String]

  /// The map of how many programmes name each prefecture.
  ///
  /// - Parameters:
  ///   - title: what the numbers count.
  ///   - request: the page that shows it.
  ///   - issuer: who published the list, which counts as neither highest nor lowest.
  ///   - count: the number of a prefecture.
  ///   - label: what a screen reader says of one.
  init(
    _ title: String, in request: PageRequest, issuer: LocalGovernmentCode?,
    count: (LocalGovernment) -> Int,
    label: (GovernmentName, Int) -> String
  ) {
    (width, height) = TileBox.size(of: request.site.tiles)
    let prefectures = request.gazetteer.governments(in: request.gazetteer.prefectures)
    let ramp = Ramp(highest: prefectures.map(count).max() ?? 0)
    description =
      ChartSentence(
        title,
        prefectures.filter { $0.code != issuer }.map {
          (GovernmentName($0, in: request.language).text, count($0))
        }, in: request
      ).text
    classes = ramp.classes
    letters =
      request.language.isJapanese
      ? []
      : request.site.tiles.tiles.compactMap { tile in
        request.gazetteer[tile.code].map { prefecture in
          tile.letters + "\u{A0}" + (prefecture.romaji ?? prefecture.name)
        }
      }
    tiles = request.site.tiles.tiles.compactMap { tile in
      guard let prefecture = request.gazetteer[tile.code] else { return nil }
      let number = count(prefecture)
      let box = TileBox(tile)
      let name = TileBox.name(of: prefecture, tile: tile, in: request.language)
      return Tile(
        href: request.href(Address.government(prefecture.code.sixDigits)),
        label: label(GovernmentName(prefecture, in: request.language), number),
        level: ramp.level(of: number), name: name.text,
        condensed: name.condensed,
        value: number == 0 && tile.code == issuer ? Self.issuerMark : String(number),
        isIssuer: tile.code == issuer,
        x: box.x, y: box.y, w: box.w, h: box.h, middle: box.middle, nameY: box.nameY,
        valueY: box.valueY, innerX: box.innerX, innerY: box.innerY, innerW: box.innerW,
        innerH: box.innerH)
    }
  }
}
