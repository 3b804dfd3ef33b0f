import LocalGovernments

/// A government's name in a language: つくば市, Tsukuba City.
struct GovernmentName: Sendable, Hashable {
  let text: String
  /// The name as it stands after another: a prefecture's without its kind, Gunma.
  let short: String
  /// Whether the name is Japanese, as it is in English too where no reading is known.
  let isJapanese: Bool
  private let reading: String?

  init(_ government: LocalGovernment, in language: Language) {
    reading = government.kana
    guard language == .english, let romaji = government.romaji else {
      text = government.name
      short = text
      isJapanese = true
      return
    }
    text = romaji + Self.ending(of: government)
    short = government.code.isPrefecture ? romaji : text
    isJapanese = false
  }

  /// The name as markup, with its reading where a page has readings and the name is Japanese.
  func html(in request: PageRequest) -> SafeHTML {
    guard isJapanese, request.showsReadings, let reading else { return SafeHTML(text: text) }
    return Ruby.html(text, reading: reading)
  }

  /// The Japanese name with what it lies in before it, 山梨県小菅村, as markup.
  static func whole(_ government: LocalGovernment, in request: PageRequest) -> SafeHTML {
    let full = request.gazetteer.fullName(of: government)
    let above = full.dropLast(government.name.count)
    return """
      \(request.official(String(above)))\(GovernmentName(government, in: .japanese).html(in: request))
      """
  }

  /// The name with what tells it from others of that name: 東京都府中市, Fuchu City, Tokyo.
  static func placed(_ government: LocalGovernment, in request: PageRequest) -> SafeHTML {
    let name = GovernmentName(government, in: request.language)
    let above = [government.code.prefecture, government.parent].compactMap { $0 }
      .compactMap { $0 == government.code ? nil : request.gazetteer[$0] }
      .map { GovernmentName($0, in: request.language) }
    return name.isJapanese
      ? SafeHTML.joined((above + [name]).map { $0.html(in: request) })
      : SafeHTML(text: ([name] + above.reversed()).map(\.short).joined(separator: ", "))
  }

  /// What one may type for it: its English name on English pages where no other bears it, else the
  /// Japanese name with what it lies in.
  static func typed(_ government: LocalGovernment, in request: PageRequest) -> String {
    if request.language == .english, let romaji = government.romaji,
      request.gazetteer.governments(named: romaji) == [government]
    {
      return romaji
    }
    return request.gazetteer.fullName(of: government)
  }

  /// The short name as markup.
  func shortHTML(in request: PageRequest) -> SafeHTML {
    isJapanese ? html(in: request) : SafeHTML(text: short)
  }

  private static func ending(of government: LocalGovernment) -> String {
    switch government.kind {
    case .prefecture:
      switch government.name.last {
      case "道": ""
      case "都": " Metropolis"
      default: " Prefecture"
      }
    case .designatedCity, .coreCity, .specialCity, .city, .specialWard: " City"
    case .town: " Town"
    case .village: " Village"
    case .ward: " Ward"
    }
  }
}
