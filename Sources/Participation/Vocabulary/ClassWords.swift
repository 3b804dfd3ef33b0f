/// The nouns that stand for a class of local governments, as data.
struct ClassNoun: Sendable {
  /// What the noun's class is made of.
  enum Extent: Sendable, Hashable {
    /// Prefectures, by the last characters of their names: 都, 道, 府, 県.
    case prefectures(suffixes: String)
    /// Municipalities, by the last characters of their names: 区 (special wards), 市, 町, 村.
    case municipalities(suffixes: String)
    /// The cities of one designation.
    case designated(Designation)
    /// The wards of a designated city.
    case wards
    /// The municipalities in which prefectures have their offices.
    case seats
    /// Prefectures and municipalities alike.
    case all
    /// Prefectures of the first suffixes and municipalities of the second: 県市, 都県市.
    case mixed(prefectures: String, municipalities: String)
  }

  /// A designation that a noun names.
  enum Designation: String, Sendable, Hashable {
    case designatedCity = "designated-city"
    case coreCity = "core-city"
    case specialCity = "special-city"
  }

  let word: [Unicode.Scalar]
  let extent: Extent
  /// The identifier of its group wording, before the scope is added.
  let id: String
  let english: String

  private init(_ word: String, _ extent: Extent, _ id: String, _ english: String) {
    self.word = Array(word.unicodeScalars)
    self.extent = extent
    self.id = id
    self.english = english
  }

  /// 県庁所在市, 都道府県庁所在地: whatever the prefectures are called, and the place.
  private static let seats: [ClassNoun] = ["都道府", "道府", "府", ""].flatMap { kinds in
    ["所在地", "所在市", "所在都市", "所在地の市", "の所在地", "の所在市", "の所在する市", "のある市", "が所在する市"].map {
      ClassNoun("\(kinds)県庁\($0)", .seats, "prefectural-seats", "seats of prefectures")
    }
  }

  private static let list: [ClassNoun] = [
    // 地方自治法 §1-3: prefectures and municipalities are the ordinary local governments.
    ClassNoun("普通地方公共団体", .all, "governments", "local governments"),
    ClassNoun("地方公共団体", .all, "governments", "local governments"),
    ClassNoun("地方自治体", .all, "governments", "local governments"),
    ClassNoun("自治体", .all, "governments", "local governments"),
    ClassNoun("都道府県市区町村", .all, "governments", "local governments"),
    ClassNoun("基礎自治体", .municipalities(suffixes: "区市町村"), "municipalities", "municipalities"),
    ClassNoun("基礎的自治体", .municipalities(suffixes: "区市町村"), "municipalities", "municipalities"),
    ClassNoun("広域自治体", .prefectures(suffixes: "都道府県"), "todofuken", "prefectures"),
    ClassNoun("都道府県", .prefectures(suffixes: "都道府県"), "todofuken", "prefectures"),
    ClassNoun("道府県", .prefectures(suffixes: "道府県"), "prefectures", "prefectures"),
    ClassNoun("都府県", .prefectures(suffixes: "都府県"), "tofuken", "prefectures other than Hokkaido"),
    ClassNoun("府県", .prefectures(suffixes: "府県"), "fuken", "prefectures named 府 or 県"),
    ClassNoun("都県", .prefectures(suffixes: "都県"), "token", "prefectures named 都 or 県"),
    ClassNoun("道県", .prefectures(suffixes: "道県"), "doken", "prefectures named 道 or 県"),
    ClassNoun("県", .prefectures(suffixes: "県"), "ken", "prefectures named 県"),
    ClassNoun("市区町村", .municipalities(suffixes: "区市町村"), "municipalities", "municipalities"),
    ClassNoun("区市町村", .municipalities(suffixes: "区市町村"), "municipalities", "municipalities"),
    ClassNoun(
      "市町村", .municipalities(suffixes: "市町村"), "cities-towns-villages", "cities, towns and villages"
    ),
    ClassNoun(
      "区市町", .municipalities(suffixes: "区市町"), "wards-cities-towns",
      "special wards, cities and towns"),
    ClassNoun(
      "市区町", .municipalities(suffixes: "区市町"), "wards-cities-towns",
      "special wards, cities and towns"),
    ClassNoun("市町", .municipalities(suffixes: "市町"), "cities-towns", "cities and towns"),
    ClassNoun("市村", .municipalities(suffixes: "市村"), "cities-villages", "cities and villages"),
    ClassNoun("町村", .municipalities(suffixes: "町村"), "towns-villages", "towns and villages"),
    ClassNoun("市区", .municipalities(suffixes: "区市"), "wards-cities", "special wards and cities"),
    ClassNoun("区市", .municipalities(suffixes: "区市"), "wards-cities", "special wards and cities"),
    ClassNoun("政令指定都市", .designated(.designatedCity), "designated-cities", "designated cities"),
    ClassNoun("政令市", .designated(.designatedCity), "designated-cities", "designated cities"),
    ClassNoun("指定都市", .designated(.designatedCity), "designated-cities", "designated cities"),
    ClassNoun("中核市", .designated(.coreCity), "core-cities", "core cities"),
    ClassNoun(
      "施行時特例市", .designated(.specialCity), "special-cities", "special cities at enforcement"),
    ClassNoun("特例市", .designated(.specialCity), "special-cities", "special cities at enforcement"),
    ClassNoun("特別区", .municipalities(suffixes: "区"), "special-wards", "special wards"),
    ClassNoun(
      "都県市", .mixed(prefectures: "都県", municipalities: "市"), "token-cities",
      "prefectures and cities"),
    ClassNoun(
      "府県市", .mixed(prefectures: "府県", municipalities: "市"), "fuken-cities",
      "prefectures and cities"),
    ClassNoun(
      "県市", .mixed(prefectures: "県", municipalities: "市"), "ken-cities", "prefectures and cities"),
    ClassNoun(
      "県市町村", .mixed(prefectures: "県", municipalities: "市町村"), "ken-municipalities",
      "prefectures, cities, towns and villages"),
    ClassNoun("行政区", .wards, "city-wards", "wards of designated cities"),
    ClassNoun("市", .municipalities(suffixes: "市"), "cities", "cities"),
    ClassNoun("町", .municipalities(suffixes: "町"), "towns", "towns"),
    ClassNoun("村", .municipalities(suffixes: "村"), "villages", "villages"),
    ClassNoun("区", .municipalities(suffixes: "区"), "special-wards", "special wards"),
    ClassNoun("区部", .municipalities(suffixes: "区"), "special-wards", "special wards"),
    ClassNoun("都区部", .municipalities(suffixes: "区"), "special-wards", "special wards"),
    ClassNoun("東京23区", .municipalities(suffixes: "区"), "special-wards", "special wards"),
    ClassNoun("東京２３区", .municipalities(suffixes: "区"), "special-wards", "special wards"),
    ClassNoun("特別区23区", .municipalities(suffixes: "区"), "special-wards", "special wards"),
    ClassNoun("特別区２３区", .municipalities(suffixes: "区"), "special-wards", "special wards"),
    ClassNoun("都市", .municipalities(suffixes: "区市"), "wards-cities", "special wards and cities"),
  ]

  /// Every noun by its first character, the longest first.
  static let all = WordIndex(list + seats) { $0.word }

  /// Every noun by its last character, the longest first.
  static let endings = WordIndex(list + seats) { $0.word.reversed() }

  /// What one letter counts in 「1都3県」 and 「4市3町1村」.
  static let letters: [Unicode.Scalar: Extent] = [
    "都": .prefectures(suffixes: "都"), "道": .prefectures(suffixes: "道"),
    "府": .prefectures(suffixes: "府"), "県": .prefectures(suffixes: "県"),
    "区": .municipalities(suffixes: "区"), "市": .municipalities(suffixes: "市"),
    "町": .municipalities(suffixes: "町"), "村": .municipalities(suffixes: "村"),
  ]

  /// Whether the noun means the same class wherever it stands, so that it needs no 全国 before it.
  var isSelfContained: Bool {
    switch extent {
    case .designated, .seats: true
    case .prefectures(let suffixes): suffixes.count > 1
    case .municipalities: word.count > 1 && id == "special-wards"
    case .wards, .all, .mixed: false
    }
  }
}
