import LocalGovernments

extension GroupWording {
  /// The wording for a noun within a scope, with an identifier that two spellings of the same
  /// class share.
  init(_ noun: ClassNoun, in scope: Scope) {
    let word = String(String.UnicodeScalarView(noun.word))
    switch scope {
    case .nation:
      self.init(
        id: noun.isNational ? noun.id : "all-\(noun.id)",
        name: noun.isNational ? word : "全国\(word)",
        english: "all \(noun.english)")
    case .prefecture(let place), .city(let place):
      self.init(
        id: "\(noun.id)-of-\(place.slug)", name: "\(place.name)内の\(word)",
        english: "\(noun.english) of \(place.romaji ?? place.name)")
    case .outside(let place):
      self.init(
        id: "\(noun.id)-outside-\(place.slug)",
        name: "\(place.name.suffix(1))外\(word)",
        english: "\(noun.english) outside \(place.romaji ?? place.name)")
    case .region(let region):
      self.init(
        id: "\(noun.id)-of-\(region.id)", name: "\(region.name)の\(word)",
        english: "\(noun.english) of \(region.english)")
    case .prefectures(let prefectures):
      self.init(
        id: "\(noun.id)-of-\(prefectures.map(\.slug).joined(separator: "-"))",
        name: "\(prefectures.map(\.name).joined(separator: "・"))内の\(word)",
        english:
          "\(noun.english) of \(prefectures.map { $0.romaji ?? $0.name }.joined(separator: ", "))")
    case .near, .adjacent:
      self.init(
        id: "\(noun.id)-near", name: "近隣の\(word)", english: "neighbouring \(noun.english)")
    case .unknownIssuer:
      self.init(id: noun.id, name: word, english: noun.english)
    }
  }

  /// The wording for a region by its name.
  init(_ region: Region) {
    self.init(id: region.id, name: region.name, english: region.english)
  }
}

extension LocalGovernment {
  /// The government in an identifier: its romaji in lower case, or its code where that is unknown.
  package var slug: String {
    guard let romaji else { return code.fiveDigits }
    return String(
      romaji.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

extension ClassNoun {
  /// Whether the noun says 「全国の」 by itself: 政令指定都市, 特別区.
  fileprivate var isNational: Bool {
    switch extent {
    case .designated: true
    case .municipalities: id == "special-wards"
    case .prefectures, .wards, .seats, .all, .mixed: false
    }
  }
}
