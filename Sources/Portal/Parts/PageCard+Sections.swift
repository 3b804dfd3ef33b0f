import Catalogue
import Lists
import LocalGovernments
import Participation

extension PageCard {
  /// How many names a summary tells.
  private static let mostNames = 8

  /// What a page says of itself that shows a part of the site as a whole, or one label with its
  /// programmes; `nil` for other pages, and for a label that is not there.
  static func summary(of address: Address, in request: PageRequest) -> String? {
    let catalogue = request.catalogue
    let language = request.language
    let edition = request.query.value("edition")
    func named(_ names: [String]) -> [String: String] {
      let rest = names.count > mostNames ? " …" : ""
      return [
        "names": names.prefix(mostNames).joined(separator: language == .english ? ", " : "、") + rest
      ]
    }
    switch address {
    case .governments: return request.phrase("card.governments")
    case .maps: return request.phrase("card.maps")
    case .mapsThemes: return request.phrase("card.matrix")
    case .mapsTies: return request.phrase("card.ties")
    case .mapsReach: return request.phrase("card.reach")
    case .mapsYears: return request.phrase("card.years")
    case .themes:
      let themes = catalogue.themes(edition: edition).map { $0.name.text(in: language) }
      return request.phrase("card.themes", named(themes))
    case .bureaus:
      let bureaus = catalogue.bureaus(edition: edition).map { $0.name.text(in: language) }
      return request.phrase("card.bureaus", named(bureaus))
    case .groups:
      let groups = catalogue.groups(edition: edition).map {
        language == .english ? $0.wording.english : WrittenWords($0).words.first ?? $0.wording.name
      }
      return request.phrase("card.groups", named(groups))
    case .theme:
      return catalogue.themes(edition: edition)
        .first { $0.slug == request.parameters["theme"] }
        .map { request.phrase("card.theme", label($0.name, $0.count, request)) }
    case .bureau:
      return catalogue.bureaus(edition: edition)
        .first { $0.slug == request.parameters["bureau"] }
        .map { request.phrase("card.bureau", label($0.name, $0.count, request)) }
    case .group:
      return request.parameters["group"].flatMap { catalogue.group(id: $0, edition: edition) }
        .map { group in
          request.phrase(
            "card.group",
            [
              "name": language == .english
                ? group.wording.english : WrittenWords(group).words.first ?? group.wording.name,
              "members": Count(group.members.count).description,
              "count": Count(group.count).description,
            ])
        }
    default: return nil
    }
  }

  private static func label(
    _ name: Bilingual, _ count: Int, _ request: PageRequest
  ) -> [String: String] {
    ["name": name.text(in: request.language), "count": Count(count).description]
  }
}
