import Catalogue
import Lists
import LocalGovernments
import Participation

/// The group wordings in use.
enum GroupsPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let count: Count
    let groups: [Group]
  }

  struct Group: Sendable {
    /// The list's most frequent words, and the other words that it has.
    let name: SafeHTML
    let otherWords: SafeHTML
    /// The usual name in Japanese, where the list does not write it.
    let meaning: SafeHTML?
    let english: String?
    let href: String
    let members: Count
    let programmes: Count
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let groups = request.catalogue.groups(edition: try request.editionID())
    return .page(
      template: "pages/groups",
      context: Context(
        crumbs: [Crumb(text: request.phrase("layout.groups"), href: nil, in: request)],
        count: Count(groups.count),
        groups: groups.map { group in
          let written = WrittenWords(group)
          return Group(
            name: request.official(written.words.first ?? group.wording.name),
            otherWords: WrittenWords.html(written.words.dropFirst(), in: request),
            meaning: request.language == .english
              ? nil : written.usualName.map { request.official($0) },
            english: request.language == .english ? group.wording.english : nil,
            href: request.href(Address.group(group.id)), members: Count(group.members.count),
            programmes: Count(group.count))
        }))
  }
}

/// One group wording: what it means, who is in it, which programmes use it.
enum GroupPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// The list's own words, each in its quotation marks.
    let name: String
    let heading: SafeHTML
    /// The usual name in Japanese, where the list does not write it.
    let meaning: SafeHTML?
    let english: String?
    let asOf: DateText?
    let count: Count
    let programmeCount: Count
    /// How many of the programmes go on to name which of the members are meant.
    let limited: Count
    /// The issuer, where it is the only one of all that is no member.
    let absentIssuer: SafeHTML?
    /// Where usage varies.
    let note: SafeHTML?
    /// The members by prefecture, or in one row where there is one of each.
    let prefectures: [ParticipantsPage.Prefecture]
    let members: [GovernmentLink]
    let isOneEach: Bool
    let rows: [ProgrammeRow]
    let pager: Pager?
    let pastEnd: PastEnd?
  }

  private static let rowsOnPage = 100

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let key = try request.parameter("group")
    guard let group = request.catalogue.group(id: key, edition: request.query.value("edition"))
    else { throw RequestFault.unknown(what: .group, key: key) }
    let page = try request.query.integer("page", in: 1...100_000, usually: 1)
    func href(_ page: Int) -> String {
      let kept = request.query.ofContent.filter { $0.name != "page" }
      return request.href(
        Address.group(group.id, query: kept + [QueryItem("page", String(page))]))
    }
    let entries = group.entries
    let written = WrittenWords(group)
    let region = request.gazetteer.region(id: key)
    let note = region.map {
      Bilingual(ja: $0.noteJapanese, en: $0.noteEnglish, easy: $0.noteEasy)
    }
    let members = request.gazetteer.governments(in: group.members)
    let isOneEach =
      Set(members.map(\.code.prefecture)).count == members.count
      || members.count <= 60
    return .page(
      template: "pages/group",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.groups"), href: request.href(Address.groups()), in: request
          ),
          Crumb(name: written.words.first ?? group.wording.name, isJapanese: true, in: request),
        ],
        name: written.quoted,
        heading: WrittenWords.html(written.words, in: request),
        meaning: request.language == .english
          ? nil : written.usualName.map { request.official($0) },
        english: request.language == .english ? group.wording.english : nil,
        asOf: request.catalogue.newest.map { DateText($0.asOf, in: request.language) },
        count: Count(members.count), programmeCount: Count(group.count),
        limited: Count(
          entries.count { entry in
            let participants = entry.programme.participants
            return participants.limitedNodes.contains {
              participants.nodes[$0].group?.id == group.id
            }
          }),
        absentIssuer: absentIssuer(of: group, in: request),
        note: note.flatMap { $0.ja.isEmpty ? nil : request.sentence($0) },
        prefectures: isOneEach ? [] : ParticipantsPage.prefectures(of: group.members, in: request),
        members: isOneEach ? members.map { GovernmentLink($0, in: request) } : [],
        isOneEach: isOneEach,
        rows: entries.dropFirst((page - 1) * rowsOnPage).prefix(rowsOnPage).map {
          ProgrammeRow($0, in: request)
        },
        pager: Pager(
          total: group.count, page: page, perPage: rowsOnPage, showAll: nil, href: href),
        pastEnd: PastEnd(total: group.count, page: page, perPage: rowsOnPage, href: href)))
  }

  /// The list's own issuer where the wording stands for all others of a kind: 全国道府県 in a list of
  /// 東京都.
  private static func absentIssuer(
    of group: GroupSummary, in request: PageRequest
  ) -> SafeHTML? {
    let gazetteer = request.gazetteer
    guard let code = group.entries.first?.edition.issuer, let issuer = gazetteer[code] else {
      return nil
    }
    let wholes = [
      gazetteer.prefectures, gazetteer.municipalities, gazetteer.governments(of: issuer.kind),
      gazetteer.prefectures.union(gazetteer.municipalities),
    ]
    let isOnly = wholes.contains { whole in
      whole.contains(issuer) && whole.count == group.members.count + 1
        && whole.subtracting(group.members).count == 1 && !group.members.contains(issuer)
    }
    return isOnly ? SafeHTML(text: GovernmentName(issuer, in: request.language).text) : nil
  }
}
