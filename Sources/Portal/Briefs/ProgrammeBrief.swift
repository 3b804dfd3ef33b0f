import Briefs
import Catalogue
import Foundation
import Lists
import LocalGovernments
import Participation

/// What the sheet says of a programme.
enum ProgrammeBrief {
  static func brief(of entry: CatalogueEntry, in request: PageRequest) -> Brief {
    let text = BriefText(request: request, edition: entry.edition)
    let programme = entry.programme
    let name = ProgrammeName(programme, in: request.language)
    let expression = programme.participants
    let strongest = expression.strongest
    let theme = Slugs.theme(programme.theme).name.text(in: request.language)
    let isNone =
      expression.named.isEmpty && expression.covered.isEmpty && expression.possible.isEmpty
    return Brief(
      language: request.language.tag,
      title: request.phrase(
        "brief.programmeTitle",
        ["number": programme.number ?? "–", "name": text.name(of: entry)]),
      label: request.phrase("brief.programmeLabel"), date: text.date,
      above: [
        "No. " + BriefText.cut(programme.number ?? "–", 12), BriefText.cut(theme, 30),
        text.bureau(of: programme),
      ].joined(separator: request.phrase("parts.dot")),
      heading: text.name(of: entry), isOfficial: name.isJapanese,
      beside: name.original.map { BriefText.cut($0, 80) },
      lead: isNone
        ? request.phrase("programme.none")
        : request.phrase(
          "brief.programmeLead",
          [
            "named": text.count(strongest.named.count),
            "covered": text.count(strongest.covered.count),
            "possible": text.count(strongest.possible.count),
          ]),
      sections: [
        participants(expression, text), summary(programme, text), description(programme, text),
        links(programme, text), findings(entry, text), wording(expression, text),
        similar(entry, text),
      ].compactMap { $0 },
      tiles: isNone ? [] : tiles(of: entry, in: request),
      legend: request.phrase("programme.mapNote"),
      notes: [request.phrase("brief.programmeCounted"), text.source],
      address: text.address(Address.programme(programme.id)),
      hasCode: request.site.origin.isPublic, printed: text.printed, created: text.created)
  }

  private static func participants(_ expression: ParticipantExpression, _ text: BriefText)
    -> Brief.Section?
  {
    let items = BriefParticipants(expression, text).items
    guard !items.isEmpty else { return nil }
    let request = text.request
    return Brief.Section(
      heading: request.phrase("programme.participants"), columns: .stacked,
      items: Array(items.prefix(BriefText.mostItems)),
      more: max(0, items.count - BriefText.mostItems), fewest: 4,
      rest: request.phrase("brief.restWordings", ["n": "{n}"]))
  }

  /// What it does in words of ours, where the page's language has them.
  private static func summary(_ programme: Programme, _ text: BriefText) -> Brief.Section? {
    let request = text.request
    guard let texts = programme.texts, let summary = texts.summary(in: request.language)
    else { return nil }
    let told = texts.isReviewed ? summary : summary + " " + request.phrase("programme.draft")
    return Brief.Section(
      heading: request.phrase("programme.description"), columns: .line,
      items: [Brief.Item([Brief.Cell(BriefText.cut(told, 600))])], fewest: 1,
      rest: request.phrase("brief.restParagraphs", ["n": "{n}"]))
  }

  private static func description(_ programme: Programme, _ text: BriefText) -> Brief.Section? {
    let lines = ProseBlock.blocks(of: programme.description).flatMap { block in
      [block.paragraph].compactMap { $0 }
        + block.items.map { ([$0.marker + " " + $0.text] + $0.more).joined(separator: "　") }
    }
    guard !lines.isEmpty else { return nil }
    let request = text.request
    return Brief.Section(
      heading: programme.texts?.summary(in: request.language) == nil
        ? request.phrase("programme.description") : request.phrase("brief.officialDescription"),
      columns: .line,
      items: lines.prefix(BriefText.mostItems).map {
        Brief.Item([Brief.Cell(BriefText.cut($0, 320), .official)])
      }, more: max(0, lines.count - BriefText.mostItems), fewest: 2,
      rest: request.phrase("brief.restParagraphs", ["n": "{n}"]))
  }

  private static func links(_ programme: Programme, _ text: BriefText) -> Brief.Section? {
    let links = programme.links.compactMap(ProgrammePage.outsideLink)
    let request = text.request
    return Brief.Section(
      heading: request.phrase("programme.links"), columns: .line,
      items: links.isEmpty
        ? [Brief.Item([Brief.Cell(request.phrase("programme.noLinks"), .quiet)])]
        : links.prefix(BriefText.mostItems).map {
          Brief.Item([Brief.Cell(BriefText.cut($0.href, 120), .ours, address: $0.href)])
        }, more: max(0, links.count - BriefText.mostItems), fewest: 1,
      rest: request.phrase("brief.restLinks", ["n": "{n}"]))
  }

  private static func findings(_ entry: CatalogueEntry, _ text: BriefText) -> Brief.Section? {
    let request = text.request
    let findings = request.catalogue.findings(of: entry).filter { $0.severity > .note }
    guard !findings.isEmpty else { return nil }
    return Brief.Section(
      heading: request.phrase("programme.findings"), columns: .line,
      items: findings.prefix(BriefText.mostItems).map { finding in
        let message = BriefText.cut(finding.message.asSentence.text(in: request.language), 160)
        return Brief.Item([Brief.Cell(message)])
      }, more: max(0, findings.count - BriefText.mostItems), fewest: 1,
      rest: request.phrase("brief.restFindings", ["n": "{n}"]))
  }

  private static func wording(_ expression: ParticipantExpression, _ text: BriefText)
    -> Brief.Section?
  {
    guard !expression.text.isEmpty else { return nil }
    let request = text.request
    return Brief.Section(
      heading: request.phrase("programme.wording"), columns: .line,
      items: [Brief.Item([Brief.Cell(BriefText.cut(expression.text, 420), .official)])],
      fewest: 1, givesWay: true, rest: request.phrase("brief.restWording", ["n": "{n}"]))
  }

  private static func similar(_ entry: CatalogueEntry, _ text: BriefText) -> Brief.Section? {
    let request = text.request
    let similar = request.catalogue.similar(to: entry, limit: 4)
    guard !similar.isEmpty else { return nil }
    return Brief.Section(
      heading: request.phrase("programme.similar"), columns: .row,
      items: similar.map { other in
        Brief.Item([
          Brief.Cell(other.entry.programme.number ?? "–", .quiet),
          text.nameCell(of: other.entry),
          Brief.Cell(BriefText.cut(other.reason.text(in: request.language), 60), .quiet),
        ])
      }, fewest: 1, givesWay: true, rest: request.phrase("brief.restProgrammes", ["n": "{n}"]))
  }

  private static func tiles(of entry: CatalogueEntry, in request: PageRequest) -> [Brief.Tile] {
    let map = RelationMap(
      of: entry.programme.participants, issuer: entry.edition.issuer, in: request,
      description: "")
    return zip(request.site.tiles.tiles, map.tiles).map { place, tile in
      Brief.Tile(
        name: tile.name, mark: Brief.Mark(rawValue: tile.key) ?? .none, column: place.column,
        row: place.row, width: place.width, height: place.height)
    }
  }
}
