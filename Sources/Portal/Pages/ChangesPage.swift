import Catalogue
import Changes
import CivilDates
import Lists
import LocalGovernments
import Participation

/// What changed from one list to the next: the figures, then every programme that changed.
enum ChangesPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let editionTitle: String
    let editionLabel: SafeHTML
    let editionHref: String
    let asOf: DateText
    /// The list compared with; absent where there is none.
    let compared: ComparedList?
    /// The year of the list before: 令和5年度.
    let yearBefore: String
    /// Lists of the same issuer to compare with instead.
    let choices: [Choice]
    /// The kind that alone is shown; `nil` where all are.
    let chosenKind: KindFilter?
    /// What to show: every change, or one kind.
    let filters: [KindFilter]
    let entries: [ChangeEntry]
    let isEmpty: Bool
    let pager: Pager?
    let pastEnd: PastEnd?
    let themes: GroupTable
    let bureaus: GroupTable
    let prefectures: [PrefectureRow]
    let moves: [Move]
    let apiHref: String
  }

  /// The list compared with, and what came of it in figures.
  struct ComparedList: Sendable {
    let comparedTitle: SafeHTML
    let comparedHref: String
    let comparedDay: DateText
    let oldCount: Count
    let newCount: Count
    let unchanged: Count
    let new: Count
    let ended: Count
    let changed: Count
    let doubtful: Count
    /// Those of the changed of which one became several, and several one: the rows of the lists
    /// differ by them, too.
    let split: Count
    let merged: Count
    let isUneven: Bool
  }

  /// Another list to compare with.
  struct Choice: Sendable {
    let choiceTitle: String
    let href: String
    let isCurrent: Bool
  }

  /// A kind of change, and the page that shows only it.
  struct KindFilter: Sendable {
    let label: String
    /// The same with readings.
    let shownLabel: SafeHTML
    let href: String
    let count: Count
    let isCurrent: Bool
  }

  /// The programmes of a theme or a bureau.
  struct GroupRow: Sendable {
    let name: SafeHTML
    let nameIsJapanese: Bool
    let from: Count
    let to: Count
    let newOnes: Count
    let endedOnes: Count
    let changedOnes: Count

    init(_ group: ChangeSummary.Group, _ label: Bilingual, in request: PageRequest) {
      let own = OwnLabel(group.name, label, in: request)
      name = own.label.isEmpty ? "–" : own.label
      nameIsJapanese = own.isJapanese
      from = Count(group.oldCount)
      to = Count(group.newCount)
      newOnes = Count(group.new)
      endedOnes = Count(group.ended)
      changedOnes = Count(group.changed)
    }
  }

  /// Themes or bureaus, as many as fit a page.
  struct GroupTable: Sendable {
    let groups: [GroupRow]
    let moreGroups: Count

    private static let mostRows = 60

    init(
      _ groups: [ChangeSummary.Group], in request: PageRequest, label: (String) -> Bilingual
    ) {
      self.groups = groups.prefix(Self.mostRows).map {
        GroupRow($0, label($0.name), in: request)
      }
      moreGroups = Count(groups.count - self.groups.count)
    }
  }

  /// The programmes that name a prefecture.
  struct PrefectureRow: Sendable {
    let government: GovernmentLink
    let from: Count
    let to: Count
    let joined: Count
    let left: Count
  }

  /// A bureau that was likely renamed.
  struct Move: Sendable {
    let oldBureau: SafeHTML
    let newBureau: SafeHTML
    let moved: Count
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("edition")
    guard let edition = request.catalogue.edition(id: key) else {
      throw RequestFault.unknown(what: .edition, key: key)
    }
    let pair = try ComparedPair(of: edition, query: request.query, in: request.catalogue)
    let kind: ChangeKind? = try request.query.choice("kind")
    let page = try request.query.integer("page", in: 1...100_000, usually: 1)
    return .page(
      template: "pages/changes",
      context: context(edition, pair, kind: kind, page: page, in: request))
  }

  private static func context(
    _ edition: Edition, _ pair: ComparedPair?, kind: ChangeKind?, page: Int,
    in request: PageRequest
  ) -> Context {
    let changes = pair?.compared.changes
    let selection = changes.map { ChangeSelection($0, kind: kind) }
    let links = ChangeLinks(edition: edition.id, request)
    let showsAll =
      request.query.value("all") == "1" && (selection?.entries.count ?? 0) <= Pager.mostRows
    let shown = selection?.stretch(page: showsAll ? nil : page) ?? []
    let summary = changes?.summary
    // The tables count every change.
    let tables = kind == nil ? summary : nil
    let filters = changes.map { self.filters($0, kind: kind, links: links, in: request) } ?? []
    let pastEnd =
      showsAll
      ? nil
      : PastEnd(total: selection?.entries.count ?? 0, page: page, perPage: Pager.rowsOnPage) {
        links.setting("page", to: String($0))
      }
    return Context(
      crumbs: [
        Crumb(
          text: request.phrase("layout.editions"), href: request.href(Address.editions()),
          in: request),
        Crumb(
          text: EditionName.text(edition, in: request),
          href: request.href(Address.edition(edition.id)), in: request),
        Crumb(text: request.phrase("changes.short"), href: nil, in: request),
      ],
      editionTitle: EditionName.text(edition, in: request),
      editionLabel: request.html(EditionName.text(edition, in: request)),
      editionHref: request.href(Address.edition(edition.id)),
      asOf: DateText(edition.asOf, in: request.language),
      compared: changes.map { compared($0, in: request) },
      yearBefore: FiscalYearText.text(
        (edition.fiscalYear ?? edition.asOf.fiscalYear) - 1, in: request.language),
      choices: choices(of: edition, comparedWith: changes?.old, in: request),
      chosenKind: kind == nil ? nil : filters.first(where: \.isCurrent), filters: filters,
      entries: shown.map { item in
        ChangeEntry(
          item.entry, groupHeading: item.heading.map { request.sentence($0) }, in: request)
      },
      isEmpty: changes != nil && shown.isEmpty && pastEnd == nil,
      pager: showsAll
        ? nil
        : Pager(
          total: selection?.entries.count ?? 0, page: page, perPage: Pager.rowsOnPage,
          showAll: links.setting("all", to: "1")
        ) { links.setting("page", to: String($0)) },
      pastEnd: pastEnd,
      themes: GroupTable(tables?.themes ?? [], in: request) { Slugs.theme($0).name },
      bureaus: GroupTable(tables?.bureaus ?? [], in: request) { Slugs.bureau($0).name },
      prefectures: (tables?.prefectures ?? []).filter { $0.joined + $0.left > 0 }
        .compactMap { row in
          request.gazetteer[row.prefecture].map { prefecture in
            PrefectureRow(
              government: GovernmentLink(prefecture, in: request), from: Count(row.oldCount),
              to: Count(row.newCount), joined: Count(row.joined), left: Count(row.left))
          }
        },
      moves: (summary?.bureauMoves ?? []).filter(\.isLikelyRenamed).map {
        Move(
          oldBureau: OwnLabel($0.old, Slugs.bureau($0.old).name, in: request)
            .markup(in: request.language),
          newBureau: OwnLabel($0.new, Slugs.bureau($0.new).name, in: request)
            .markup(in: request.language),
          moved: Count($0.count))
      },
      apiHref: Address.apiEditionChanges(edition.id, query: fromItem(changes?.old))
        .href(.japanese))
  }

  private static func fromItem(_ old: Edition?) -> [QueryItem] {
    old.map { [QueryItem("from", $0.id)] } ?? []
  }

  private static func compared(_ changes: EditionChanges, in request: PageRequest) -> ComparedList {
    let summary = changes.summary
    let new = summary.counts[.new] ?? 0
    let ended = summary.counts[.ended] ?? 0
    let split = summary.counts[.split] ?? 0
    let merged = summary.counts[.merged] ?? 0
    return ComparedList(
      comparedTitle: request.html(EditionName.text(changes.old, in: request)),
      comparedHref: request.href(Address.edition(changes.old.id)),
      comparedDay: DateText(changes.old.asOf, in: request.language),
      oldCount: Count(summary.oldCount), newCount: Count(summary.newCount),
      unchanged: Count(summary.unchanged), new: Count(new), ended: Count(ended),
      changed: Count(changes.programmes.count - summary.unchanged - new - ended),
      doubtful: Count(summary.doubtful), split: Count(split), merged: Count(merged),
      isUneven: split + merged > 0)
  }

  private static func choices(
    of edition: Edition, comparedWith old: Edition?, in request: PageRequest
  ) -> [Choice] {
    let others = request.catalogue.siblings(of: edition).filter { $0.id != edition.id }
    guard others.count > 1 else { return [] }
    return others.map { other in
      Choice(
        choiceTitle: EditionName.text(other, in: request),
        href: request.href(Address.editionChanges(edition.id, query: fromItem(other))),
        isCurrent: other.id == old?.id)
    }
  }

  private static func filters(
    _ changes: EditionChanges, kind: ChangeKind?, links: ChangeLinks, in request: PageRequest
  ) -> [KindFilter] {
    let every = KindFilter(
      label: request.phrase("changes.every"),
      shownLabel: request.html(request.phrase("changes.every")),
      href: links.setting("kind", to: ""),
      count: Count(changes.programmes.count - changes.summary.unchanged), isCurrent: kind == nil)
    return [every]
      + ChangeKind.allCases.compactMap { each in
        guard let count = changes.summary.counts[each], each != .renumbered else { return nil }
        return KindFilter(
          label: each.label.text(in: request.language), shownLabel: request.sentence(each.label),
          href: links.setting("kind", to: each.rawValue), count: Count(count),
          isCurrent: each == kind)
      }
  }
}
