import LocalGovernments

/// A word that counts governments: 県, 政令市, 市町村, 自治体.
struct CountUnit: Sendable, Hashable {
  let word: [Unicode.Scalar]
  /// The last characters of the names that it counts.
  private let suffixes: Set<Character>
  /// The designation that it asks for.
  private let kind: GovernmentKind?

  private init(_ word: String, _ suffixes: String? = nil, kind: GovernmentKind? = nil) {
    self.word = word.scalarArray
    self.suffixes = Set(suffixes ?? word)
    self.kind = kind
  }

  /// Whether a government is one of what the word counts.
  func counts(_ government: LocalGovernment) -> Bool {
    if let kind { return government.kind == kind }
    return government.name.last.map(suffixes.contains) ?? false
  }

  static let everything = CountUnit("自治体", "都道府県市区町村")

  /// Every unit, the longest first.
  static let all: [CountUnit] = [
    "都", "道", "府", "県", "市", "区", "町", "村", "都道府県", "道府県", "都府県", "府県", "都県", "道県",
    "市町村", "区市町村", "市区町村", "区市町", "市区町", "市町", "町村", "市村", "市区", "区市", "都県市",
    "都府県市", "府県市", "県市", "道府県市", "都道府県市", "県市町", "県市町村", "区町村", "都市区",
  ].map { CountUnit($0) }
    .appending([
      everything, CountUnit("地方公共団体", "都道府県市区町村"), CountUnit("都市", "市区町村"),
      CountUnit("政令指定都市", kind: .designatedCity), CountUnit("政令市", kind: .designatedCity),
      CountUnit("指定都市", kind: .designatedCity), CountUnit("中核市", kind: .coreCity),
      CountUnit("施行時特例市", kind: .specialCity), CountUnit("特例市", kind: .specialCity),
      CountUnit("特別区", kind: .specialWard),
    ]).sorted { $0.word.count > $1.word.count }
}

extension [CountUnit] {
  fileprivate func appending(_ others: [CountUnit]) -> [CountUnit] { self + others }
}
