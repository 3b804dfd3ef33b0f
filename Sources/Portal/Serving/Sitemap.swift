import Catalogue
import Events
import LocalGovernments
import Participation

/// What search engines are told.
enum Sitemap {
  /// The rules for robots: everything but the endless variations of the list.
  static func robots(site: Site) -> String {
    """
    User-agent: *
    Disallow: /*?*colours=
    Disallow: /*?*sort=
    Sitemap: \(site.origin.text)\(Address.sitemap().path)

    """
  }

  /// The addresses of all pages, in both languages.
  static func xml(of snapshot: PortalSnapshot, site: Site) -> String {
    let catalogue = snapshot.catalogue
    let gazetteer = catalogue.gazetteer
    var links = [
      Address.home(), Address.programmes(), Address.governments(), Address.groups(),
      Address.themes(), Address.bureaus(), Address.editions(), Address.about(),
      Address.aboutReading(), Address.aboutData(), Address.aboutAccessibility(),
    ]
    for edition in catalogue.editions {
      links.append(Address.edition(edition.id))
      if catalogue.edition(before: edition) != nil {
        links.append(Address.editionChanges(edition.id))
      }
      links += edition.programmes.map { Address.programme($0.id) }
    }
    links += [Address.events(), Address.news()]
    links += catalogue.calendar.events.map { Address.event($0.id) }
    links += catalogue.calendar.news.map { Address.post($0.id) }
    links += catalogue.themes().map { Address.theme($0.slug) }
    links += catalogue.bureaus().map { Address.bureau($0.slug) }
    links += catalogue.groups().map { Address.group($0.id) }
    let governments = gazetteer.prefectures.union(gazetteer.municipalities)
    links += gazetteer.governments(in: governments).map { Address.government($0.code.sixDigits) }
    let base = site.origin.text
    let entries = links.flatMap { link in
      Language.allCases.map { "<url><loc>\(SafeHTML(text: base + link.href($0)))</loc></url>" }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      + entries.joined(separator: "\n") + "\n</urlset>\n"
  }
}
