import Catalogue
import CivilDates
import DataTables
import Interchange
import Lists
import LocalGovernments
import NIOCore
import Participation

/// What there is, by DCAT-AP 3 in JSON-LD: a catalogue, a series of yearly lists for each issuer, a
/// dataset for each list, those of events, news and governments, the files with their digests, and
/// the interface that serves them.
enum DataCatalogue {
  private static let context: LinkedData = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/", "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#", "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]
  private static let europe = "http://publications.europa.eu/resource/authority/"

  static func answer(_ request: PageRequest) async throws -> PortalFile {
    let writer = DatasetWriter(request)
    let database = try await request.snapshot.database.file()
    var datasets = try request.catalogue.editions.map { try writer.dataset($0) }
    datasets += try StandingDatasets.all.map { try writer.dataset($0) }
    datasets.append(writer.whole(size: database.size, digest: database.digest))
    let issuers = Set(request.catalogue.editions.map { writer.seriesID($0) }).sorted()
    let series = issuers.compactMap { id in
      request.catalogue.editions.first { writer.seriesID($0) == id }.map(writer.series)
    }
    var catalogue: [String: LinkedData] = [
      "@id": .text(writer.page + "#catalog"), "@type": "dcat:Catalog",
      "dct:title": .bilingual(ja: "自治体の連携事業", en: "Joint programmes of local governments"),
      "dct:description": .bilingual(
        request.site.phrases, "layout.summary"),
      "dct:publisher": ["@id": .text(writer.page + "#publisher")],
      "dct:license": .reference(PublishedSource.licence),
      "dct:language": [
        .reference(europe + "language/JPN"), .reference(europe + "language/ENG"),
      ],
      "foaf:homepage": .reference(writer.page),
      "dcat:dataset": .list(datasets.map { ["@id": $0.id] } + series.map { ["@id": $0.id] }),
      "dcat:service": ["@id": writer.service(of: []).id],
    ]
    if let day = writer.lastChange { catalogue["dct:modified"] = .day(day) }
    let publisher: LinkedData = [
      "@id": .text(writer.page + "#publisher"), "@type": "foaf:Agent",
      "foaf:name": "連携 Renkei",
    ]
    let document: LinkedData = [
      "@context": context,
      "@graph": .list(
        [.object(catalogue), publisher] + series + datasets
          + [writer.service(of: datasets.map { ["@id": $0.id] })]),
    ]
    return PortalFile(
      [UInt8](try JSONText.data(document)) + [0x0A], mediaType: "application/ld+json",
      name: "catalog.jsonld")
  }
}

/// Writes the datasets of the catalogue.
struct DatasetWriter: Sendable {
  private let request: PageRequest
  /// The page of all data, from which the names of its things hang.
  let page: String
  private let origin: String

  init(_ request: PageRequest) {
    self.request = request
    origin = request.site.origin.text
    page = origin + Address.dataPage().path
  }

  /// Whom to tell of mistakes, where somebody wants to hear of them.
  private var contact: LinkedData { request.site.contact?.linkedData ?? .absent }

  func seriesID(_ edition: Edition) -> String {
    page + "#series-" + (edition.issuer?.fiveDigits ?? "other")
  }

  private func datasetID(_ edition: Edition) -> String {
    origin + Address.edition(edition.id).path
  }

  /// The lists of an issuer, year by year.
  func series(_ edition: Edition) -> LinkedData {
    let issuer = edition.issuer.flatMap { request.gazetteer[$0] }
    let name = issuer?.name ?? ""
    let english = issuer.map { GovernmentName($0, in: .english).text + ": " } ?? ""
    return [
      "@id": .text(seriesID(edition)), "@type": "dcat:DatasetSeries",
      "dct:title": .bilingual(
        ja: "\(name)の連携事業一覧", en: "\(english)yearly lists of joint programmes"),
      "dct:description": .bilingual(
        ja: "年度ごとに公表される連携事業の一覧。", en: "Joint programmes as published every fiscal year."),
      "dct:publisher": publisher(of: edition),
      "dct:accrualPeriodicity": .reference(
        "http://publications.europa.eu/resource/authority/frequency/ANNUAL"),
      "dct:spatial": .list(issuer.map { [place($0)] } ?? []),
    ]
  }

  /// One list.
  func dataset(_ edition: Edition) throws -> LinkedData {
    let year = edition.fiscalYear ?? edition.asOf.fiscalYear
    let previous = request.catalogue.edition(before: edition)
    let title = edition.title.isEmpty ? edition.id : edition.title
    let issuer = edition.issuer.flatMap { request.gazetteer[$0] }
    let name = issuer.map { GovernmentName($0, in: .english).text + ": " } ?? ""
    return [
      "@id": .text(datasetID(edition)), "@type": "dcat:Dataset",
      "dct:identifier": .text(edition.id),
      "dct:title": .bilingual(
        ja: title, en: "\(name)list of joint programmes, FY \(year)"),
      "dct:description": .bilingual(
        ja: "\(title)を読み取り、関係自治体の記載を実際の自治体に対応づけたもの。",
        en: "The list as read, with the wording of its participants resolved to local governments."),
      "dct:publisher": publisher(of: edition), "dcat:contactPoint": contact,
      "dct:issued": .day(edition.asOf),
      "dct:modified": .day(edition.asOf), "dcat:version": .text(String(year)),
      "dcat:inSeries": .reference(seriesID(edition)),
      "dcat:previousVersion": previous.map { .reference(datasetID($0)) } ?? .absent,
      "dcat:prev": previous.map { .reference(datasetID($0)) } ?? .absent,
      "dcat:landingPage": .reference(datasetID(edition)), "dct:temporal": period(of: edition),
      "dct:spatial": .list(places(of: edition)),
      "dct:language": .reference("http://publications.europa.eu/resource/authority/language/JPN"),
      "dcat:theme": Self.theme,
      "dcat:keyword": .bilingual(ja: "連携事業", en: "joint programmes"),
      "dcat:distribution": .list(
        try DataDownloads.formats.map { format in
          distribution(
            of: try DataDownloads.file(of: edition, as: format, in: request), as: format,
            at: Address.edition.table(format.name, edition.id))
        }),
    ]
  }

  /// What the portal holds beside the lists, and goes on changing.
  func dataset(_ standing: StandingDatasets.Entry) throws -> LinkedData {
    let link = standing.route.address()
    return [
      "@id": .text(origin + link.path), "@type": "dcat:Dataset",
      "dct:identifier": .text(standing.name), "dct:title": .bilingual(standing.title),
      "dct:description": .bilingual(standing.description),
      "dct:publisher": ["@id": .text(page + "#publisher")], "dcat:contactPoint": contact,
      "dct:modified": standing.lastChange(request.catalogue).map { .day($0) } ?? .absent,
      "dct:accrualPeriodicity": .reference(
        "http://publications.europa.eu/resource/authority/frequency/IRREG"),
      "dct:language": .reference("http://publications.europa.eu/resource/authority/language/JPN"),
      "dcat:landingPage": .reference(origin + link.path), "dcat:theme": Self.theme,
      "dcat:keyword": .bilingual(standing.title),
      "dcat:distribution": .list(
        try DataDownloads.formats.map { format in
          distribution(
            of: try DataDownloads.file(of: standing.route, as: format, in: request), as: format,
            at: standing.route.address.table(format.name))
        }),
    ]
  }

  /// The interface for programs, which serves the datasets.
  func service(of datasets: [LinkedData]) -> LinkedData {
    [
      "@id": .text(page + "#api"), "@type": "dcat:DataService", "dct:identifier": "api",
      "dct:title": .bilingual(ja: "連携 Renkei API", en: "Renkei API"),
      "dct:description": .bilingual(
        ja: "一覧、自治体、イベント、お知らせをJSONで答えるAPI。",
        en: "Answers in JSON on lists, local governments, events and news."),
      "dct:publisher": ["@id": .text(page + "#publisher")], "dcat:contactPoint": contact,
      "dct:license": .reference(PublishedSource.licence),
      "dcat:endpointURL": .reference(origin + MachineInterface.root),
      "dcat:endpointDescription": .reference(origin + Address.openAPI().path),
      "dcat:landingPage": .reference(origin + Address.apiDocumentation().path),
      "dcat:servesDataset": .list(datasets),
    ]
  }

  /// The day of the last change of anything that is published.
  var lastChange: CivilDate? {
    ([request.catalogue.newest?.asOf]
      + StandingDatasets.all.map { $0.lastChange(request.catalogue) })
      .compactMap { $0 }.max()
  }

  private static let theme = LinkedData.reference(
    "http://publications.europa.eu/resource/authority/data-theme/GOVE")

  private func distribution(
    of file: PortalFile, as format: any TableFormat.Type, at link: Link
  ) -> LinkedData {
    distribution(
      origin + link.path, title: format.label,
      mediaType: String(format.mediaType.prefix { $0 != ";" }), size: file.bytes.readableBytes,
      digest: Digest.of(Array(file.bytes.readableBytesView)))
  }

  /// Everything in one file.
  func whole(size: Int, digest: String) -> LinkedData {
    [
      "@id": .text(page + "#whole"), "@type": "dcat:Dataset",
      "dct:title": .bilingual(ja: "すべてのデータ（SQLite）", en: "Everything as an SQLite database"),
      "dct:description": .bilingual(
        ja: "一覧、事業、関係自治体、自治体、総称、リンク、イベント、お知らせの表。",
        en:
          "Tables of lists, programmes, participants, governments, group wordings, links, events and news."
      ),
      "dct:identifier": "renkei",
      "dct:issued": request.catalogue.editions.map(\.asOf).min().map { .day($0) } ?? .absent,
      "dct:modified": lastChange.map { .day($0) } ?? .absent,
      "dct:publisher": ["@id": .text(page + "#publisher")], "dcat:contactPoint": contact,
      "dct:language": .reference("http://publications.europa.eu/resource/authority/language/JPN"),
      "dcat:landingPage": .reference(page), "dcat:theme": Self.theme,
      "dcat:distribution": [
        distribution(
          origin + Address.databaseFile().path, title: "SQLite",
          mediaType: "application/vnd.sqlite3", size: size, digest: digest)
      ],
    ]
  }

  private func distribution(
    _ address: String, title: String, mediaType: String, size: Int, digest: String
  ) -> LinkedData {
    [
      "@id": .text(address + "#distribution"), "@type": "dcat:Distribution",
      "dct:title": .text(title), "dcat:accessURL": .reference(address),
      "dcat:downloadURL": .reference(address),
      "dcat:mediaType": .reference(
        "https://www.iana.org/assignments/media-types/" + mediaType),
      "dcat:byteSize": .typed(String(size), "xsd:nonNegativeInteger"),
      "dct:license": .reference(PublishedSource.licence),
      "spdx:checksum": [
        "@type": "spdx:Checksum",
        "spdx:algorithm": .reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
        "spdx:checksumValue": .typed(digest, "xsd:hexBinary"),
      ],
    ]
  }

  private func publisher(of edition: Edition) -> LinkedData {
    guard let issuer = edition.issuer.flatMap({ request.gazetteer[$0] }) else {
      return ["@id": .text(page + "#publisher")]
    }
    return [
      "@id": .text(page + "#government-" + issuer.code.fiveDigits), "@type": "foaf:Agent",
      "foaf:name": .bilingual(ja: issuer.name, en: GovernmentName(issuer, in: .english).text),
    ]
  }

  /// The fiscal year, from April to March.
  private func period(of edition: Edition) -> LinkedData {
    let year = edition.fiscalYear ?? edition.asOf.fiscalYear
    return [
      "@type": "dct:PeriodOfTime", "dcat:startDate": .typed("\(year)-04-01", "xsd:date"),
      "dcat:endDate": .typed("\(year + 1)-03-31", "xsd:date"),
    ]
  }

  /// The issuer, and the prefectures that the list names, by their codes.
  private func places(of edition: Edition) -> [LinkedData] {
    let issuer = edition.issuer.flatMap { request.gazetteer[$0] }
    let named = request.catalogue.counts(edition: edition.id).namedGovernments
      .intersection(request.gazetteer.prefectures)
    let prefectures = request.gazetteer.governments(in: named).filter { $0.code != issuer?.code }
    return ((issuer.map { [$0] } ?? []) + prefectures).map(place)
  }

  private func place(_ government: LocalGovernment) -> LinkedData {
    [
      "@id": .text(origin + Address.government(government.code.sixDigits).path),
      "@type": "dct:Location", "dct:identifier": .text(government.code.fiveDigits),
      "skos:prefLabel": .bilingual(
        ja: government.name, en: GovernmentName(government, in: .english).text),
    ]
  }
}
