import Catalogue
import Foundation
import Interchange
import Lists
import LocalGovernments
import Participation

/// What someone who has typed the beginning of a word may mean: governments, themes, bureaus, group
/// wordings; governments also by their reading and in Latin letters.
enum CompletionsRoute {
  struct Answer: Encodable, Sendable {
    let items: [Item]
  }

  struct Item: Encodable, Sendable {
    /// What it is: `government`, `theme`, `bureau`, `group`.
    let kind: String
    /// What names it in other addresses of the interface.
    let key: String
    let text: String
    @Nullable var english: String?
    /// Its page.
    let href: String
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    guard let text = request.query.value("q") else { throw RequestFault.missing(name: "q") }
    let limit = try request.query.integer("limit", in: 1...50, usually: 10)
    let governments = governments(text, in: request.gazetteer, limit: limit)
    return Answer(items: Array((governments + labels(text, in: request)).prefix(limit)))
  }

  private static func governments(
    _ text: String, in gazetteer: Gazetteer, limit: Int
  ) -> [Item] {
    let sound = text.applyingTransform(.hiraganaToKatakana, reverse: false) ?? text
    let letters = text.lowercased()
    var found = gazetteer.governments(named: text)
    var known = Set(found.map(\.code))
    let all = gazetteer.governments(in: gazetteer.prefectures.union(gazetteer.municipalities))
    for government in all where found.count < limit && !known.contains(government.code) {
      guard
        government.name.hasPrefix(text) || government.kana?.hasPrefix(sound) == true
          || government.romaji?.lowercased().hasPrefix(letters) == true
      else { continue }
      found.append(government)
      known.insert(government.code)
    }
    return found.prefix(limit).map {
      Item(
        kind: "government", key: $0.code.fiveDigits, text: gazetteer.fullName(of: $0),
        english: $0.romaji, href: Address.government($0.code.sixDigits).href(.japanese))
    }
  }

  private static func labels(_ text: String, in request: APIRequest) -> [Item] {
    func holds(_ name: String, _ english: String) -> Bool {
      name.contains(text) || english.lowercased().contains(text.lowercased())
    }
    let catalogue = request.catalogue
    let themes = catalogue.themes().filter { holds($0.name.ja, $0.name.en) }.map {
      Item(
        kind: "theme", key: $0.slug, text: $0.name.ja, english: $0.name.en,
        href: Address.theme($0.slug).href(.japanese))
    }
    let bureaus = catalogue.bureaus().filter { holds($0.name.ja, $0.name.en) }.map {
      Item(
        kind: "bureau", key: $0.slug, text: $0.name.ja, english: $0.name.en,
        href: Address.bureau($0.slug).href(.japanese))
    }
    let groups = catalogue.groups().filter { holds($0.wording.name, $0.wording.english) }.map {
      Item(
        kind: "group", key: $0.id, text: $0.wording.name, english: $0.wording.english,
        href: Address.group($0.id).href(.japanese))
    }
    return themes + bureaus + groups
  }
}
