/// The words that say of which area a class is: 全国の, 都内, 県外, 近隣.
struct ScopeWord: Sendable {
  /// The area that a word draws.
  enum Area: Sendable, Hashable {
    /// All of Japan.
    case nation
    /// The prefecture of the issuing government: 都内, 県内; its last character is told.
    case own(suffix: Character?)
    /// Everything outside the issuing government's prefecture: 都外, 県外.
    case outside(suffix: Character?)
    /// The issuing city itself: 市内.
    case ownCity
    /// Some part of the issuing government's prefecture, whose bounds the prefecture sets: 県西部.
    case part(suffix: Character)
    /// Inside the prefectures that the enumeration names: 各県内, 両県内.
    case named(suffix: Character)
    /// The prefectures around the issuing government's: 近隣, 周辺.
    case near
    /// The prefectures that touch the issuing government's: 隣接.
    case adjacent
    /// Adds nothing of its own: 各, 全, すべての.
    case none
  }

  let word: [Unicode.Scalar]
  let area: Area

  private init(_ word: String, _ area: Area) {
    self.word = Array(word.unicodeScalars)
    self.area = area
  }

  /// Every scope word. Several may follow one another: 県内の全.
  private static let list: [ScopeWord] = [
    ScopeWord("日本全国の", .nation), ScopeWord("日本全国", .nation), ScopeWord("全国各地の", .nation),
    ScopeWord("全国の", .nation), ScopeWord("全国", .nation), ScopeWord("国内の", .nation),
    ScopeWord("国内", .nation), ScopeWord("全国各地", .nation), ScopeWord("日本各地", .nation),
    ScopeWord("国内各地の", .nation), ScopeWord("国内各地", .nation), ScopeWord("各地", .nation),
    ScopeWord("日本各地の", .nation), ScopeWord("日本の", .nation),
    ScopeWord("都内の", .own(suffix: "都")), ScopeWord("都内", .own(suffix: "都")),
    ScopeWord("道内の", .own(suffix: "道")), ScopeWord("道内", .own(suffix: "道")),
    ScopeWord("府内の", .own(suffix: "府")), ScopeWord("府内", .own(suffix: "府")),
    ScopeWord("県内の", .own(suffix: "県")), ScopeWord("県内", .own(suffix: "県")),
    ScopeWord("県下の", .own(suffix: "県")), ScopeWord("県下", .own(suffix: "県")),
    ScopeWord("府下の", .own(suffix: "府")), ScopeWord("府下", .own(suffix: "府")),
    ScopeWord("本県の", .own(suffix: "県")), ScopeWord("本県内の", .own(suffix: "県")),
    ScopeWord("本県内", .own(suffix: "県")),
    ScopeWord("管内の", .own(suffix: nil)), ScopeWord("管内", .own(suffix: nil)),
    ScopeWord("域内の", .own(suffix: nil)), ScopeWord("域内", .own(suffix: nil)),
    ScopeWord("都外の", .outside(suffix: "都")), ScopeWord("都外", .outside(suffix: "都")),
    ScopeWord("道外の", .outside(suffix: "道")), ScopeWord("道外", .outside(suffix: "道")),
    ScopeWord("府外の", .outside(suffix: "府")), ScopeWord("府外", .outside(suffix: "府")),
    ScopeWord("県外の", .outside(suffix: "県")), ScopeWord("県外", .outside(suffix: "県")),
    ScopeWord("都以外の", .outside(suffix: "都")), ScopeWord("県以外の", .outside(suffix: "県")),
    ScopeWord("府以外の", .outside(suffix: "府")), ScopeWord("道以外の", .outside(suffix: "道")),
    ScopeWord("市内の", .ownCity), ScopeWord("市内", .ownCity),
    ScopeWord("近隣の", .near), ScopeWord("近隣", .near), ScopeWord("近接する", .near),
    ScopeWord("近", .near), ScopeWord("近県の", .near), ScopeWord("近郊の", .near), ScopeWord("近郊", .near),
    ScopeWord("隣接する", .adjacent), ScopeWord("隣接の", .adjacent), ScopeWord("隣接", .adjacent),
    ScopeWord("隣の", .adjacent), ScopeWord("隣", .adjacent), ScopeWord("周辺の", .near),
    ScopeWord("周辺", .near),
    ScopeWord("各", .none), ScopeWord("全ての", .none), ScopeWord("すべての", .none),
    ScopeWord("全", .none), ScopeWord("全域の", .none), ScopeWord("全域", .none),
    ScopeWord("他の", .none), ScopeWord("その他の", .none),
    ScopeWord("その他", .none), ScopeWord("他", .none),
  ]

  /// 県西部の, 県北地域の, 道央: a part of a prefecture.
  private static let parts: [ScopeWord] = "都道府県".flatMap { suffix in
    ["東部", "西部", "南部", "北部", "中部", "央部", "央", "東", "西", "南", "北"].flatMap { part in
      ["", "の", "地域", "地域の", "地区の"].map {
        ScopeWord("\(suffix)\(part)\($0)", .part(suffix: suffix))
      }
    }
  }

  /// 各県内の, 両県内: within the prefectures named before.
  private static let named: [ScopeWord] = "都道府県".flatMap { suffix in
    ["各", "両", "同"].flatMap { each in
      ["内の", "内", "下の", "の"].map { ScopeWord("\(each)\(suffix)\($0)", .named(suffix: suffix)) }
    }
  }

  /// 本県と隣接する, 本市に接する: what touches the issuing government.
  private static let touching: [ScopeWord] = ["本", "当", "自"].flatMap { own in
    "都道府県市区町村".flatMap { suffix in
      ["と", "に"].flatMap { particle in
        ["隣接する", "隣接した", "接する", "近接する", "隣り合う"].map {
          ScopeWord("\(own)\(suffix)\(particle)\($0)", .adjacent)
        }
      }
    }
  }

  /// The scope words by their first character, the longest first.
  static let all = WordIndex(list + parts + named + touching) { $0.word }
}
