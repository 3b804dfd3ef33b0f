import Catalogue
import Foundation
import Lists
import LocalGovernments
import Participation

/// An example's request with what this portal has in place of what it lacks: the programme, the list,
/// the theme, the bureau of another office's list.
enum FittedExample {
  static func request(_ request: String, in catalogue: Catalogue) -> String {
    let edition = catalogue.newest
    let programme =
      edition?.programmes.first { !$0.participants.named.isEmpty }
      ?? edition?.programmes.first
    let places: [(pattern: String, known: (String) -> Bool, own: String?)] = [
      ("/programmes/", { catalogue.entry(id: $0) != nil }, programme?.id),
      ("/editions/", { catalogue.edition(id: $0) != nil }, edition?.id),
      ("/themes/", { has($0, catalogue.themes().map(\.slug)) }, catalogue.themes().first?.slug),
      ("theme=", { has($0, catalogue.themes().map(\.slug)) }, catalogue.themes().first?.slug),
      ("/bureaus/", { has($0, catalogue.bureaus().map(\.slug)) }, catalogue.bureaus().first?.slug),
      ("/groups/", { catalogue.group(id: $0) != nil }, catalogue.groups().first?.id),
    ]
    return places.reduce(request) { text, place in
      guard let start = text.range(of: place.pattern)?.upperBound else { return text }
      let value = text[start...].prefix { !"/?&.".contains($0) }
      guard !value.isEmpty, !place.known(String(value)), let own = place.own else { return text }
      return text[..<start] + own + text[value.endIndex...]
    }
  }

  private static func has(_ slug: String, _ slugs: [String]) -> Bool { slugs.contains(slug) }
}
