import Catalogue
import LocalGovernments
import Participation

/// A programme that names governments like the page's, with the reasons in words.
struct SuggestedProgramme: Sendable {
  let number: String
  let name: SafeHTML
  let nameIsJapanese: Bool
  let href: String
  /// The two strongest reasons.
  let reasons: [Line]

  /// A sentence.
  struct Line: Sendable {
    let html: SafeHTML
  }

  init(_ suggestion: Suggestion, for government: LocalGovernment, in request: PageRequest) {
    let programme = suggestion.entry.programme
    number = programme.number ?? "–"
    let named = ProgrammeName(programme, in: request.language)
    name = named.html(in: request)
    nameIsJapanese = named.isJapanese
    href = request.href(Address.programme(programme.id))
    reasons = Self.texts(suggestion, for: government, in: request).map {
      Line(html: request.sentence($0))
    }
  }

  /// The two strongest reasons in words; the second speaks of those that the first did not name,
  /// and is left out where there are none.
  private static func texts(
    _ suggestion: Suggestion, for government: LocalGovernment, in request: PageRequest
  ) -> [String] {
    var told: Set<LocalGovernmentCode> = []
    return strongest(suggestion).compactMap { reason in
      let named = reason.governments.filter { !told.contains($0.code) }.prefix(mostNamed)
      guard !named.isEmpty else { return nil }
      told.formUnion(named.map(\.code))
      return text(reason, naming: Array(named), for: government, in: request)
    }
  }

  /// How many governments a reason names.
  private static let mostNamed = 2

  /// The two reasons that tell of most governments.
  static func strongest(_ suggestion: Suggestion) -> [Suggestion.Reason] {
    let ranked = suggestion.reasons.enumerated().sorted {
      ($1.element.governments.count, $0.offset) < ($0.element.governments.count, $1.offset)
    }
    return ranked.prefix(2).map(\.element)
  }

  /// A reason in words: 日立市・前橋市など、同じ一般市5市が名前で記載.
  static func text(
    _ reason: Suggestion.Reason, naming named: [LocalGovernment]? = nil,
    for government: LocalGovernment, in request: PageRequest
  ) -> String {
    let count = reason.governments.count
    let named = named ?? Array(reason.governments.prefix(mostNamed))
    let names =
      named
      .map { GovernmentName($0, in: request.language).text }
      .joined(separator: request.phrase("suggestions.and"))
    let prefecture = request.gazetteer[government.code.prefecture]
    let prefectureName = prefecture.map { GovernmentName($0, in: request.language).text } ?? ""
    let values = [
      "names": names, "n": String(count), "kind": kind(of: government, in: request),
      "prefecture": prefectureName, "sort": sort(of: government, in: request),
    ]
    guard count > named.count else {
      return request.phrase(
        "suggestions.few",
        ["names": names, "alike": alike(reason.likeness, in: request, values)])
    }
    return request.phrase(
      "suggestions.many",
      ["names": names, "alike": manyAlike(reason.likeness, in: request, values)])
  }

  private static func alike(
    _ likeness: Likeness, in request: PageRequest, _ values: [String: String]
  ) -> String {
    switch likeness {
    case .bordering: request.phrase("suggestions.bordering")
    case .population: request.phrase("suggestions.population")
    case .kind: request.phrase("suggestions.kind", values)
    case .nearby: request.phrase("suggestions.nearby")
    case .prefecture: request.phrase("suggestions.prefecture", values)
    }
  }

  private static func manyAlike(
    _ likeness: Likeness, in request: PageRequest, _ values: [String: String]
  ) -> String {
    switch likeness {
    case .bordering: request.phrase("suggestions.manyBordering", values)
    case .population: request.phrase("suggestions.manyPopulation", values)
    case .kind: request.phrase("suggestions.manyKind", values)
    case .prefecture: request.phrase("suggestions.manyPrefecture", values)
    case .nearby: request.phrase("suggestions.manyNearby", values)
    }
  }

  private static func kind(of government: LocalGovernment, in request: PageRequest) -> String {
    let kind = request.site.phrases.text(.kind, government.kind.rawValue, in: request.language)
    return request.language == .english ? kind.lowercased() : kind
  }

  /// What governments alike within a prefecture are called together.
  private static func sort(of government: LocalGovernment, in request: PageRequest) -> String {
    government.kind.isCity
      ? request.phrase("suggestions.city") : request.phrase("suggestions.townOrVillage")
  }
}
