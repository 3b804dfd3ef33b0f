import Briefs
import Catalogue
import CivilDates
import Foundation
import LocalGovernments
import Participation

/// What every brief has: its day, its source, its address, and texts cut to what a sheet can bear.
///
/// Whatever is cut here ends with …; how many whole items are left out is told by the sheet.
struct BriefText {
  /// Numbers or names beyond these are told as a count.
  static let mostNumbers = 60
  static let mostNames = 48
  /// Items beyond these have no room on any sheet and need not be set.
  static let mostItems = 60

  let request: PageRequest
  /// The list that it speaks of; `nil` while none is published.
  let edition: Edition?

  private var today: CivilDate { CivilDate.today ?? request.gazetteer.date }

  var date: String {
    edition.map {
      request.phrase("brief.asOf", ["date": DateText($0.asOf, in: request.language).text])
    } ?? ""
  }

  var printed: String {
    request.phrase("brief.printed", ["date": DateText(today, in: request.language).text])
  }

  var created: String { today.iso + "T00:00:00+09:00" }

  /// The list by its title and its issuer.
  var source: String {
    guard let edition else { return request.phrase("brief.noList") }
    let issuer = edition.issuer.flatMap { request.gazetteer[$0] }
      .map { GovernmentName($0, in: request.language).text }
    return request.phrase(
      "brief.source",
      [
        "title": Self.cut(edition.title, 90), "name": EditionName.title(edition, in: request),
        "issuer": issuer ?? "–",
      ])
  }

  /// A number, thousands apart.
  func count(_ number: Int) -> String { Count(number).description }

  /// The public address of a page in the brief's language.
  func address(_ link: Link) -> String { request.site.origin.text + link.href(request.language) }

  /// A text of at most so many characters.
  static func cut(_ text: String, _ most: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= most ? line : line.prefix(most - 1) + "…"
  }

  /// Names in a row, those beyond the first told as a count.
  func names(_ governments: [LocalGovernment]) -> String {
    let names = governments.prefix(Self.mostNames)
      .map { GovernmentName($0, in: request.language).text }
      .joined(separator: request.phrase("brief.comma"))
    let left = governments.count - min(governments.count, Self.mostNames)
    return left == 0 ? names : names + request.phrase("brief.moreNames", ["n": count(left)])
  }

  /// The numbers of programmes in a row, those beyond the first told as a count.
  func numbers(_ entries: some Collection<CatalogueEntry>) -> String {
    let numbers = entries.prefix(Self.mostNumbers).map { $0.programme.number ?? "–" }
      .joined(separator: "  ")
    let left = entries.count - min(entries.count, Self.mostNumbers)
    return "No. " + numbers
      + (left == 0 ? "" : request.phrase("brief.moreNumbers", ["n": count(left)]))
  }

  /// A programme's name in the brief's language.
  func name(of entry: CatalogueEntry, atMost most: Int = 80) -> String {
    let name = ProgrammeName(entry.programme, in: request.language)
    // Latin letters are about half as wide as Japanese ones.
    return Self.cut(name.text, name.isJapanese ? most : most * 3 / 2)
  }

  /// A programme's name with its address, set as the list's own words only where it is theirs.
  func nameCell(of entry: CatalogueEntry, atMost most: Int = 80) -> Brief.Cell {
    Brief.Cell(
      name(of: entry, atMost: most),
      ProgrammeName(entry.programme, in: request.language).isJapanese ? .official : .ours,
      address: address(Address.programme(entry.id)))
  }

  /// A programme with who is in charge, in what role a government is named, and its own site.
  func row(of entry: CatalogueEntry, role: String?) -> Brief.Item {
    let programme = entry.programme
    let link = programme.links.lazy.compactMap(ProgrammePage.outsideLink).first
    return Brief.Item([
      Brief.Cell(programme.number ?? "–", .quiet),
      nameCell(of: entry),
      Brief.Cell(bureau(of: programme), .quiet),
      Brief.Cell(
        role.map { role in
          let gloss = RoleGloss.text(role, in: request).map { " (\($0))" } ?? ""
          return request.phrase("brief.role", ["role": Self.cut(role, 60) + gloss])
        } ?? "", .quiet),
      Brief.Cell(link.map { Self.cut($0.host, 40) } ?? "", .quiet, address: link?.href),
    ])
  }

  /// Numbers with their names, two in a line.
  func pairs(of entries: [CatalogueEntry]) -> [Brief.Item] {
    let shown = entries.prefix(2 * Self.mostItems)
    return stride(from: 0, to: shown.count, by: 2).map { start in
      let pair = shown[start..<min(start + 2, shown.count)]
      return Brief.Item(
        pair.flatMap { entry in
          [
            Brief.Cell(entry.programme.number ?? "–", .quiet),
            nameCell(of: entry, atMost: 60),
          ]
        }, weight: pair.count)
    }
  }

  func bureau(of programme: Programme) -> String {
    Self.cut(Slugs.bureau(programme.bureau).name.text(in: request.language), 48)
  }
}
