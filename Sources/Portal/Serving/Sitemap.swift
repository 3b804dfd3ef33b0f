import Catalogue
import CivilDates
import Events
import LocalGovernments
import Participation

/// What search engines are told: every page in Japanese and English, and since when it is as it is.
struct Sitemap: Sendable {
  /// The most addresses that one file may have, by the protocol.
  static let most = 50_000

  private struct Entry {
    let link: Link
    let day: CivilDate?
  }

  private let entries: [Entry]
  private let base: String
  private let perPart: Int

  /// The addresses of a snapshot, in files of so many at most.
  init(of snapshot: PortalSnapshot, site: Site, most: Int = Self.most) {
    let catalogue = snapshot.catalogue
    let gazetteer = catalogue.gazetteer
    let newest = catalogue.newest?.asOf
    var entries = [
      Address.home, .programmes, .governments, .groups, .themes, .bureaus, .editions,
    ].map { Entry(link: $0(), day: newest) }
    entries += [
      Address.dataPage, .embed, .about, .aboutReading, .aboutData, .aboutAccessibility,
      .apiDocumentation,
    ].map { Entry(link: $0(), day: nil) }
    for edition in catalogue.editions {
      entries.append(Entry(link: Address.edition(edition.id), day: edition.asOf))
      if catalogue.edition(before: edition) != nil {
        entries.append(Entry(link: Address.editionChanges(edition.id), day: edition.asOf))
      }
      entries += edition.programmes.map {
        Entry(link: Address.programme($0.id), day: edition.asOf)
      }
    }
    entries += [Address.events(), Address.news()].map { Entry(link: $0, day: nil) }
    entries += catalogue.calendar.events.map { Entry(link: Address.event($0.id), day: nil) }
    entries += catalogue.calendar.news.map { Entry(link: Address.post($0.id), day: nil) }
    entries += catalogue.themes().map { Entry(link: Address.theme($0.slug), day: newest) }
    entries += catalogue.bureaus().map { Entry(link: Address.bureau($0.slug), day: newest) }
    entries += catalogue.groups().map { Entry(link: Address.group($0.id), day: newest) }
    let governments = gazetteer.prefectures.union(gazetteer.municipalities)
    entries += gazetteer.governments(in: governments).map {
      Entry(link: Address.government($0.code.sixDigits), day: newest)
    }
    self.entries = entries
    base = site.origin.text
    perPart = max(1, most / Language.ofFiles.count)
  }

  /// The rules for robots: everything but the endless variations of the list and the copies of
  /// pages that frames show.
  static func robots(site: Site) -> String {
    """
    User-agent: *
    Disallow: /*?*\(Theme.queryName)=
    Disallow: /*?*\(Readings.queryName)=
    Disallow: /*?*sort=
    Disallow: /embed?
    Disallow: /easy/embed?
    Disallow: /en/embed?
    Sitemap: \(site.origin.text)\(Address.sitemap().path)

    """
  }

  /// The file at the site's root: the addresses, or where there are too many, the parts.
  var first: String {
    guard entries.count > perPart else { return part(0) }
    let count = (entries.count + perPart - 1) / perPart
    let parts = (1...count).map { number in
      "<sitemap><loc>\(SafeHTML(text: base + Address.sitemapPart(String(number)).path))</loc></sitemap>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(parts.joined(separator: "\n"))
      </sitemapindex>

      """
  }

  /// One part by its number, from 1.
  func part(_ text: some StringProtocol) throws(RequestFault) -> String {
    guard let number = Int(text), number > 0, (number - 1) * perPart < entries.count else {
      throw .notFound
    }
    return part(number - 1)
  }

  private func part(_ index: Int) -> String {
    let lines = entries.dropFirst(index * perPart).prefix(perPart).flatMap { entry in
      // Who reads neither language is better served in English: `x-default`.
      let alternates =
        Language.ofFiles.map { ($0.tag, $0) } + [("x-default", Language.english)]
      let twins = alternates.map { tag, language in
        "<xhtml:link rel=\"alternate\" hreflang=\"\(tag)\" href=\"\(address(entry, language))\"/>"
      }.joined()
      let day = entry.day.map { "<lastmod>\($0.iso)</lastmod>" } ?? ""
      return Language.ofFiles.map { language in
        "<url><loc>\(address(entry, language))</loc>\(day)\(twins)</url>"
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      \(lines.joined(separator: "\n"))
      </urlset>

      """
  }

  private func address(_ entry: Entry, _ language: Language) -> SafeHTML {
    SafeHTML(text: base + entry.link.href(language))
  }
}
