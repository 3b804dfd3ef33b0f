import Catalogue
import CivilDates
import Events
import LocalGovernments
import Participation
import ShareCards

/// The pictures that messengers show beside a link to a page.
enum ShareImages {
  static func site(_ request: PageRequest) throws -> PortalFile {
    let newest = request.catalogue.newest
    let counts = request.catalogue.counts(edition: newest?.id)
    return try file(
      ShareCard(
        kicker: "連携 Renkei", title: request.phrase("home.title"),
        figures: [
          .init(
            .plain, label: request.phrase("layout.programmes"),
            value: Count(newest?.programmes.count ?? 0).description),
          .init(
            .named, label: request.site.phrases.text(.relation, "named", in: request.language),
            value: Count(counts.namedGovernments.count).description),
        ],
        tiles: ramp(in: request) { counts[$0].named }, source: source(newest, in: request)))
  }

  static func programme(_ request: PageRequest) throws -> PortalFile {
    let key = try request.parameter("programme")
    guard let entry = request.catalogue.entry(id: key) else {
      throw RequestFault.unknown(what: .programme, key: key)
    }
    let expression = entry.programme.participants
    let strongest = expression.strongest
    let map = RelationMap(
      of: expression, issuer: entry.edition.issuer, in: request, description: "")
    let row = ProgrammeRow(entry, in: request)
    return try file(
      ShareCard(
        kicker: "No. \(row.number) ・ \(row.theme) ・ \(row.bureau)",
        title: ProgrammeName(entry.programme, in: request.language).text,
        figures: figures(
          RelationCounts(
            named: strongest.named.count, covered: strongest.covered.count,
            possible: strongest.possible.count), in: request),
        tiles: zip(request.site.tiles.tiles, map.tiles).map { tile, drawn in
          self.tile(tile, shades[drawn.key] ?? .none)
        },
        source: source(entry.edition, in: request)))
  }

  static func government(_ request: PageRequest) throws -> PortalFile {
    let government = try GovernmentTable.government(request)
    let counts = request.catalogue.counts(edition: nil)[government]
    let prefecture = government.code.prefecture
    let kind = request.site.phrases.text(.kind, government.kind.rawValue, in: request.language)
    let inside = government.code.isPrefecture ? nil : request.gazetteer[prefecture]
    return try file(
      ShareCard(
        kicker: ([kind] + (inside.map { [GovernmentName($0, in: request.language).text] } ?? []))
          .joined(separator: " ・ "),
        title: GovernmentName(government, in: request.language).text,
        figures: figures(counts, in: request),
        tiles: request.site.tiles.tiles.map { tile($0, $0.code == prefecture ? .named : .none) },
        source: source(request.catalogue.newest, in: request)))
  }

  /// An event by its day and its place.
  static func event(_ request: PageRequest) throws -> PortalFile {
    let key = try request.parameter("event")
    guard let event = request.catalogue.calendar.event(id: key) else {
      throw RequestFault.unknown(what: .event, key: key)
    }
    let times = request.catalogue.calendar.occasions(of: event, around: request.today)
    let next = times.first { $0.endDay >= request.today } ?? times.last
    let when = next.map { EventWords.occasion($0, in: request.language) }
    // What it must not be taken for stands before the title, where there is one of the language's own.
    let title = EventTitle(event, in: request.language)
    return try card(
      [when, event.place.name], title.isJapanese ? EventMarks.title(of: event) : title.text,
      at: event.place.government, event.holder, in: request)
  }

  /// A post by its kind and its day.
  static func post(_ request: PageRequest) throws -> PortalFile {
    let key = try request.parameter("post")
    guard let post = request.catalogue.calendar.post(id: key) else {
      throw RequestFault.unknown(what: .post, key: key)
    }
    return try card(
      [
        EventFilters.kind(post.kind, in: request),
        EventWords.wholeDay(post.day, in: request.language),
      ], EventTitle(post.title, english: post.titleEnglish, in: request.language).text,
      at: post.holder.government, post.holder, in: request)
  }

  private static func card(
    _ kicker: [String?], _ title: String, at place: LocalGovernmentCode?, _ holder: Event.Holder,
    in request: PageRequest
  ) throws -> PortalFile {
    try file(
      ShareCard(
        kicker: kicker.compactMap { $0 }.joined(separator: " ・ "), title: title, figures: [],
        tiles: request.site.tiles.tiles.map {
          tile($0, $0.code == place?.prefecture ? .named : .none)
        }, source: holder.name))
  }

  private static let shades: [String: ShareCard.Shade] = [
    "named": .named, "covered": .covered, "possible": .possible, "issuer": .issuer,
  ]

  private static func figures(_ counts: RelationCounts, in request: PageRequest)
    -> [ShareCard.Figure]
  {
    let rows: [(ShareCard.Mark, Relation, Int)] = [
      (.named, .named, counts.named), (.covered, .covered, counts.covered),
      (.possible, .possible, counts.possible),
    ]
    return rows.map { mark, relation, count in
      ShareCard.Figure(
        mark,
        label: request.site.phrases.text(.relation, relation.rawValue, in: request.language),
        value: Count(count).description)
    }
  }

  private static func ramp(in request: PageRequest, count: (LocalGovernment) -> Int)
    -> [ShareCard.Tile]
  {
    let numbers = request.site.tiles.tiles.map { tile in
      request.gazetteer[tile.code].map(count) ?? 0
    }
    let ramp = Ramp(highest: numbers.max() ?? 0)
    return zip(request.site.tiles.tiles, numbers).map { tile, number in
      self.tile(tile, .level(ramp.level(of: number)))
    }
  }

  private static func tile(_ tile: TileLayout.Tile, _ shade: ShareCard.Shade) -> ShareCard.Tile {
    ShareCard.Tile(
      column: tile.column, row: tile.row, width: tile.width, height: tile.height, shade: shade)
  }

  private static func source(_ edition: Edition?, in request: PageRequest) -> String {
    edition.map { PublishedSource.citation(of: $0, in: request) } ?? ""
  }

  private static func file(_ card: ShareCard) throws -> PortalFile {
    do throws(ShareCardError) {
      return PortalFile(try card.png(), mediaType: "image/png")
    } catch {
      throw UnexpectedFault(logDetail: "share card: \(error)")
    }
  }
}
