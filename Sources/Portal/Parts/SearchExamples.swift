import Catalogue
import Lists
import LocalGovernments
import Participation

/// Searches to begin with, taken from the lists themselves: each finds something.
enum SearchExamples {
  /// A municipality that is named, a theme or a word of several names, a region.
  static func words(in request: PageRequest) -> [String] {
    [place(in: request), word(in: request), region(in: request)].compactMap { $0 }
      .filter { finds($0, in: request) > 0 }
  }

  /// The municipality that most programmes name; of several the first by code.
  private static func place(in request: PageRequest) -> String? {
    let counts = request.catalogue.counts(edition: nil)
    let issuers = Set(request.catalogue.currentEditions.compactMap(\.issuer))
    let named = request.gazetteer.governments(in: counts.namedGovernments)
      .filter { !issuers.contains($0.code) }
    let municipalities = named.filter { !$0.code.isPrefecture }
    let candidates = municipalities.isEmpty ? named : municipalities
    let most = candidates.map { counts[$0].named }.max()
    return candidates.first { counts[$0].named == most }
      .map { GovernmentName($0, in: request.language).text }
  }

  /// In Japanese a word of several names; in English a theme that has an English name.
  private static func word(in request: PageRequest) -> String? {
    guard request.language.isJapanese else {
      return request.catalogue.themes().filter { $0.name.en != $0.name.ja }
        .max { ($0.count, $1.slug) < ($1.count, $0.slug) }?.name.en
    }
    return request.catalogue.commonNameWord()
  }

  /// The region that most programmes have to do with; of several the first.
  private static func region(in request: PageRequest) -> String? {
    let regions = request.gazetteer.regions.filter { $0.kind == .region }
      .map { request.language.isJapanese ? $0.name : $0.english }
      .map { (name: $0, count: finds($0, in: request)) }
    let most = regions.map(\.count).max()
    return regions.first { $0.count == most }?.name
  }

  private static func finds(_ text: String, in request: PageRequest) -> Int {
    request.catalogue.search(SearchRequest(text: text, limit: 1)).total
  }
}
