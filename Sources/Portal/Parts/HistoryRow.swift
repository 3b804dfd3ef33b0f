import Catalogue
import Changes
import Lists
import LocalGovernments
import Mustache
import Participation

/// A programme's row in one list of its history.
struct HistoryRow: Sendable, MustacheParent {
  let historyTitle: SafeHTML
  let historyHref: String
  let historyNumber: String
  /// Whether it is the row of the page.
  let isHere: Bool
  /// What happened to it since the list before.
  let happened: SafeHTML

  func child(named name: String) -> Any? {
    switch name {
    case "historyTitle": historyTitle
    case "historyHref": historyHref
    case "historyNumber": historyNumber
    case "isHere": isHere
    case "happened": happened
    default: nil
    }
  }

  /// The programme's rows, newest first; none while its issuer has only one list.
  static func rows(of entry: CatalogueEntry, in request: PageRequest) -> [HistoryRow] {
    let catalogue = request.catalogue
    guard catalogue.siblings(of: entry.edition).count > 1 else { return [] }
    return catalogue.history(of: entry).map { row in
      HistoryRow(
        historyTitle: EditionName.markup(row.edition, in: request),
        historyHref: request.href(Address.programme(row.id)),
        historyNumber: row.programme.number ?? "–", isHere: row == entry,
        happened: happened(to: row, in: request))
    }
  }

  /// What changed in the row since the list before; `nil` where nothing did, or nothing was before.
  static func change(of entry: CatalogueEntry, in request: PageRequest) -> ChangeEntry? {
    guard let change = found(entry, in: request), !change.old.isEmpty, !change.isUnchanged else {
      return nil
    }
    return ChangeEntry(change, in: request)
  }

  private static func found(_ entry: CatalogueEntry, in request: PageRequest) -> ProgrammeChange? {
    request.catalogue.edition(before: entry.edition).flatMap { before in
      request.catalogue.comparison(from: before, to: entry.edition)
        .change(ofNew: entry.programme)
    }
  }

  private static func happened(to entry: CatalogueEntry, in request: PageRequest) -> SafeHTML {
    guard let change = found(entry, in: request) else {
      return request.html(request.phrase("programme.listed"))
    }
    if change.isUnchanged { return request.html(request.phrase("programme.unchanged")) }
    return SafeHTML.joined(
      change.kinds.filter { $0 != .renumbered }.map { request.sentence($0.label) },
      separator: request.language.isJapanese ? "・" : "\u{A0}· ")
  }
}

/// Where a programme of an older list stands in the newest list of its issuer.
struct ProgrammeToday: Sendable, MustacheParent {
  let todayTitle: SafeHTML
  let todayHref: String
  /// The number and the name there; absent where the newest list does not have it.
  let todayNumber: String?
  let todayName: SafeHTML
  let todayNameIsJapanese: Bool

  /// `nil` for a row of the newest list.
  init?(_ entry: CatalogueEntry, in request: PageRequest) {
    let catalogue = request.catalogue
    guard let newest = catalogue.siblings(of: entry.edition).last, newest.id != entry.edition.id
    else { return nil }
    todayTitle =
      request.language == .english
      ? SafeHTML(text: EditionName.text(newest, in: request)) : request.official(newest.title)
    let row = catalogue.history(of: entry).first { $0.edition.id == newest.id }
    todayHref = request.href(
      row.map { Address.programme($0.id) } ?? Address.editionChanges(newest.id))
    todayNumber = row.map { $0.programme.number ?? "–" }
    todayName =
      row.map { ProgrammeName($0.programme, in: request.language).html(in: request) } ?? .empty
    todayNameIsJapanese =
      row.map { ProgrammeName($0.programme, in: request.language).isJapanese } ?? false
  }

  func child(named name: String) -> Any? {
    switch name {
    case "todayTitle": todayTitle
    case "todayHref": todayHref
    case "todayNumber": orAbsent(todayNumber)
    case "todayName": todayName
    case "todayNameIsJapanese": todayNameIsJapanese
    default: nil
    }
  }
}
