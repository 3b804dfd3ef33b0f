import Catalogue
import CivilDates
import DataTables
import Events
import Lists
import LocalGovernments
import Participation
import Pictures

/// What a page is about: a sentence, a picture, and the things it describes by schema.org.
struct PageCard: Sendable {
  var summary: String
  var image: Link
  /// A picture that somebody gave, in place of the one that is drawn.
  var picture: Picture.Form?
  var things: [LinkedData] = []

  /// How much of a description fits a card.
  private static let longest = 140
  /// The least side of a picture in pixels; messengers leave smaller ones out.
  private static let leastSide = 200
  /// How many members a thing lists; all of them are in the data.
  private static let mostMembers = 24

  /// The card of the page at an address.
  init(_ address: Address, in request: PageRequest) {
    self = Self.ofSite(in: request)
    switch address {
    case .home: things = [Self.site(in: request)]
    case .programme, .programmeParticipants:
      guard let entry = request.parameters["programme"].flatMap(request.catalogue.entry(id:))
      else { return }
      self = Self.programme(entry, in: request)
    case .government:
      guard
        let government = request.parameters["government"].flatMap({ LocalGovernmentCode($0) })
          .flatMap({ request.gazetteer[$0] })
      else { return }
      self = Self.government(government, in: request)
    case .edition, .editionChanges:
      guard let edition = request.parameters["edition"].flatMap(request.catalogue.edition(id:))
      else { return }
      summary = PublishedSource.citation(of: edition, in: request)
      if address == .edition { things = [Self.dataset(edition, in: request)] }
    case .dataPage: things = request.catalogue.editions.map { Self.dataset($0, in: request) }
    default:
      if let card = Self.calendar(address, in: request) { self = card }
      if let text = Self.summary(of: address, in: request) { summary = text }
      picture = Self.image(of: address, in: request)?.picture.map(\.large)
        .flatMap { Self.isShown($0) ? $0 : nil }
    }
  }

  init(summary: String, image: Link, things: [LinkedData] = []) {
    self.summary = summary
    self.image = image
    self.things = things
  }

  /// The image of an event's or a post's page.
  private static func image(of address: Address, in request: PageRequest) -> Event.Image? {
    let calendar = request.catalogue.calendar
    return switch address {
    case .event: request.parameters["event"].flatMap(calendar.event(id:))?.image
    case .post: request.parameters["post"].flatMap(calendar.post(id:))?.image
    default: nil
    }
  }

  /// Whether messengers show a picture: one that they know, and that is large enough for a card.
  private static func isShown(_ form: Picture.Form) -> Bool {
    [.png, .jpeg, .webp].contains(form.format) && min(form.width, form.height) >= leastSide
  }

  private static func summary(of text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").cut(to: longest)
  }

  /// The card of the site as a whole.
  static func ofSite(in request: PageRequest) -> PageCard {
    PageCard(summary: request.phrase("layout.summary"), image: Address.siteImage())
  }

  private static func site(in request: PageRequest) -> LinkedData {
    let origin = request.site.origin.text
    return [
      "@context": "https://schema.org", "@type": "WebSite", "name": "連携 Renkei",
      "url": .text(origin + request.href(Address.home())),
      "inLanguage": .text(request.language.tag),
      "potentialAction": [
        "@type": "SearchAction",
        "target": .text(origin + request.href(Address.search()) + "?q={search_term_string}"),
        "query-input": "required name=search_term_string",
      ],
    ]
  }

  private static func programme(_ entry: CatalogueEntry, in request: PageRequest) -> PageCard {
    let programme = entry.programme
    let origin = request.site.origin.text
    let named = request.gazetteer.governments(in: programme.participants.named)
    let summary = summary(of: programme.description)
    return PageCard(
      summary: summary.isEmpty ? ProgrammeName(programme, in: request.language).text : summary,
      image: Address.programmeImage(programme.id),
      things: [
        [
          "@context": "https://schema.org", "@type": "Project",
          "name": .text(ProgrammeName(programme, in: .japanese).text),
          "identifier": .text(programme.id), "description": .text(summary),
          "url": .text(origin + request.href(Address.programme(programme.id))),
          "image": [
            "@type": "ImageObject",
            "contentUrl": .text(origin + request.href(Address.programmeImage(programme.id))),
            "caption": .text(programme.name), "license": .text(PublishedSource.licence),
          ],
          "parentOrganization": [
            "@type": "GovernmentOrganization", "name": .text(programme.bureau),
          ],
          "member": .list(
            named.prefix(mostMembers).map { government in
              [
                "@type": "AdministrativeArea",
                "name": .text(request.gazetteer.fullName(of: government)),
                "url": .text(
                  origin + request.href(Address.government(government.code.sixDigits))),
              ]
            }),
        ]
      ])
  }

  private static func government(_ government: LocalGovernment, in request: PageRequest)
    -> PageCard
  {
    let counts = request.catalogue.counts(edition: nil)[government]
    let name = GovernmentName(government, in: request.language).text
    let list = EditionName.counted(nil, in: request)
    let summary = Bilingual(
      ja:
        "\(name)：\(list.map { $0 + "に" } ?? "")名前で記載\(counts.named)件、総称に含まれる\(counts.covered)件、該当の可能性\(counts.possible)件の連携事業",
      en:
        "\(name): named in \(counts.named), included in \(counts.covered), possible in \(counts.possible) joint programmes\(list.map { " of the " + $0 } ?? "")",
      easy:
        "\(name)：\(list.map { $0 + "では、" } ?? "")名前が ある 事業 \(counts.named)件、まとめた 言い方に 入る 事業 \(counts.covered)件、入るかも しれない 事業 \(counts.possible)件"
    ).text(in: request.language)
    let prefecture =
      government.code.isPrefecture ? nil : request.gazetteer[government.code.prefecture]
    return PageCard(
      summary: summary, image: Address.governmentImage(government.code.sixDigits),
      things: [
        [
          "@context": "https://schema.org", "@type": "AdministrativeArea",
          "name": .text(government.name),
          "alternateName": LinkedData(
            government.romaji.map { _ in GovernmentName(government, in: .english).text }),
          "url": .text(
            request.site.origin.text
              + request.href(Address.government(government.code.sixDigits))),
          "identifier": [
            "@type": "PropertyValue", "propertyID": "全国地方公共団体コード",
            "value": .text(government.code.sixDigits),
          ],
          "containedInPlace": place(prefecture), "geo": point(government.coordinates),
        ]
      ])
  }

  /// The prefecture, or the country in which one lies.
  private static func place(_ prefecture: LocalGovernment?) -> LinkedData {
    guard let prefecture else { return ["@type": "Country", "name": "日本"] }
    return ["@type": "AdministrativeArea", "name": .text(prefecture.name)]
  }

  private static func point(_ coordinates: Coordinates?) -> LinkedData {
    guard let coordinates else { return .absent }
    return [
      "@type": "GeoCoordinates", "latitude": .number(coordinates.latitude),
      "longitude": .number(coordinates.longitude),
    ]
  }

  /// A list as a dataset with its files.
  private static func dataset(_ edition: Edition, in request: PageRequest) -> LinkedData {
    let origin = request.site.origin.text
    let issuer = edition.issuer.flatMap { request.gazetteer[$0] }
    return [
      "@context": "https://schema.org", "@type": "Dataset",
      "name": .text(edition.title.isEmpty ? edition.id : edition.title),
      "description": .text(PublishedSource.citation(of: edition, in: request)),
      "url": .text(origin + request.href(Address.edition(edition.id))),
      "identifier": .text(edition.id), "license": .text(PublishedSource.licence),
      "temporalCoverage": .text(edition.asOf.iso), "datePublished": .text(edition.asOf.iso),
      "spatialCoverage": ["@type": "Place", "name": "日本"],
      "creator": LinkedData(issuer?.name).named("GovernmentOrganization"),
      "distribution": .list(
        DataDownloads.formats.map { format in
          [
            "@type": "DataDownload",
            "encodingFormat": .text(String(format.mediaType.prefix { $0 != ";" })),
            "contentUrl": .text(
              origin + request.href(Address.edition.table(format.name, edition.id))),
          ]
        }),
    ]
  }
}

extension LinkedData {
  /// The way to a page as search engines show it.
  static func crumbs(_ crumbs: [Crumb], in request: PageRequest) -> LinkedData {
    guard !crumbs.isEmpty else { return .absent }
    let origin = request.site.origin.text
    let home = Crumb(
      text: request.phrase("layout.home"), href: request.href(Address.home()), in: request)
    return [
      "@context": "https://schema.org", "@type": "BreadcrumbList",
      "itemListElement": .list(
        ([home] + crumbs).enumerated().map { index, crumb in
          [
            "@type": "ListItem", "position": .integer(index + 1), "name": .text(crumb.text),
            "item": LinkedData(crumb.href.map { origin + $0 }),
          ]
        }),
    ]
  }

  /// A thing of a type that bears this text as its name; nothing where there is no text.
  fileprivate func named(_ type: String) -> LinkedData {
    guard case .text = self else { return .absent }
    return ["@type": .text(type), "name": self]
  }
}

extension String {
  /// The beginning, with an ellipsis where something follows.
  func cut(to length: Int) -> String { count <= length ? self : prefix(length - 1) + "…" }
}
