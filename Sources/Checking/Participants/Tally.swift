import Lists
import LocalGovernments

extension CheckContext {
  /// How many governments of each sort a set has, for people: 9県1市.
  func tally(_ set: GovernmentSet) -> Bilingual {
    var counts: [Character: Int] = [:]
    for government in gazetteer.governments(in: set) {
      if let suffix = government.name.last { counts[suffix, default: 0] += 1 }
    }
    let order: [Character] = ["都", "道", "府", "県", "区", "市", "町", "村"]
    let parts = order.compactMap { suffix in counts[suffix].map { "\($0)\(suffix)" } }
    let total = set.count
    let ja = parts.count > 1 ? "\(parts.joined())（計\(total)）" : parts.joined()
    let en = order.compactMap { suffix in
      counts[suffix].flatMap { count in
        Self.english[suffix].map { "\(count) \(count == 1 ? $0.one : $0.many)" }
      }
    }
    return Bilingual(ja: ja, en: Self.joined(en))
  }

  private static let english: [Character: (one: String, many: String)] = [
    "都": ("metropolis (都)", "metropolises (都)"), "道": ("prefecture (道)", "prefectures (道)"),
    "府": ("prefecture (府)", "prefectures (府)"), "県": ("prefecture (県)", "prefectures (県)"),
    "区": ("ward", "wards"), "市": ("city", "cities"), "町": ("town", "towns"),
    "村": ("village", "villages"),
  ]
}
