import Lists
import LocalGovernments

/// The prefectures that a programme names, covers or may include as such; it counts under each.
struct PrefectureFacet: Facet {
  let kind = FacetKind.prefecture
  private let column: PrefectureColumn
  private let included: UInt64
  private let excluded: UInt64
  private let isOpen: Bool

  init(in context: FacetContext) {
    column = context.contents.participation.prefectures
    let choice = context.filters.prefectures
    included = column.mask(of: choice.included)
    excluded = column.mask(of: choice.excluded)
    isOpen = choice.included.isEmpty
  }

  func admits(_ entry: Int) -> Bool {
    let mask = column.masks[Int(column.maskOfEntry[entry])]
    return (isOpen || mask & included != 0) && mask & excluded == 0
  }

  func values(of entries: [UInt32]) -> [FacetValue] {
    // Counting masks and spreading each once spares 47 steps for every nationwide programme.
    var uses = [Int](repeating: 0, count: column.masks.count)
    let masks = column.maskOfEntry
    for entry in entries { uses[Int(masks[Int(entry)])] += 1 }
    var counts = [Int](repeating: 0, count: 64)
    for (mask, count) in zip(column.masks, uses) where count > 0 {
      var rest = mask
      while rest != 0 {
        counts[rest.trailingZeroBitCount] += count
        rest &= rest - 1
      }
    }
    return column.prefectures.enumerated().map { bit, prefecture in
      let mask: UInt64 = 1 << UInt64(bit)
      return FacetValue(
        key: prefecture.code.fiveDigits,
        label: Bilingual(ja: prefecture.name, en: prefecture.romaji ?? prefecture.name),
        count: counts[bit], isSelected: included & mask != 0, isExcluded: excluded & mask != 0)
    }
  }
}
