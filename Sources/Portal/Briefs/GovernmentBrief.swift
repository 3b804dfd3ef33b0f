import Briefs
import Catalogue
import LocalGovernments
import Participation

/// What the sheet says of a government.
enum GovernmentBrief {
  static func brief(of government: LocalGovernment, in request: PageRequest) -> Brief {
    let text = BriefText(request: request, edition: request.catalogue.newest)
    let summary = request.catalogue.summary(of: government)
    let name = GovernmentName(government, in: request.language)
    let counts = summary.counts
    let list = EditionName.counted(nil, in: request) ?? request.phrase("brief.list")
    return Brief(
      language: request.language.tag,
      title: request.phrase("brief.governmentTitle", ["name": name.text]),
      label: request.phrase("brief.governmentLabel"), date: text.date,
      above: above(government, in: request), heading: name.text, isOfficial: false,
      beside: name.isJapanese ? government.kana.map(Ruby.hiragana) : government.name,
      lead: summary.items.isEmpty
        ? request.phrase("brief.governmentNone", ["list": list])
        : request.phrase(
          "brief.governmentLead",
          [
            "list": list, "named": text.count(counts.named), "covered": text.count(counts.covered),
            "possible": text.count(counts.possible),
          ]),
      sections: [
        named(summary, text), covered(summary, text), possible(summary, text),
        prefecture(of: government, text), members(of: government, text), names(summary, text),
        suggested(government, text),
      ].compactMap { $0 },
      tiles: [], legend: "",
      notes: [request.phrase("brief.governmentCounted"), text.source],
      address: text.address(Address.government(government.code.sixDigits)),
      hasCode: request.site.origin.isPublic, printed: text.printed, created: text.created)
  }

  private static func above(_ government: LocalGovernment, in request: PageRequest) -> String {
    let kind = request.site.phrases.text(.kind, government.kind.rawValue, in: request.language)
    var above: [LocalGovernmentCode] =
      government.code.isPrefecture ? [] : [government.code.prefecture]
    if let parent = government.parent { above.append(parent) }
    let names = above.compactMap { request.gazetteer[$0] }
      .map { GovernmentName($0, in: request.language).text }
    return ([kind] + names + [request.phrase("brief.code", ["code": government.code.sixDigits])])
      .joined(separator: request.phrase("parts.dot"))
  }

  private static func named(_ summary: GovernmentSummary, _ text: BriefText) -> Brief.Section? {
    let named = summary.named
    guard !named.isEmpty else { return nil }
    let request = text.request
    return Brief.Section(
      mark: .named,
      heading: request.phrase("brief.namedHeading", ["n": text.count(named.count)]), columns: .row,
      items: named.prefix(BriefText.mostItems).map { item in
        text.row(of: item.entry, role: item.strongest.role)
      }, more: max(0, named.count - BriefText.mostItems), fewest: 6,
      rest: request.phrase("brief.restProgrammes", ["n": "{n}"]))
  }

  private static func covered(_ summary: GovernmentSummary, _ text: BriefText) -> Brief.Section? {
    let groups = summary.covered
    guard !groups.isEmpty else { return nil }
    let request = text.request
    return Brief.Section(
      mark: .covered,
      heading: request.phrase("brief.coveredHeading", ["n": text.count(summary.counts.covered)]),
      note: request.phrase(
        "brief.coveredMeans", ["examples": GroupExamples.text(in: request)]), columns: .group,
      items: groups.prefix(BriefText.mostItems).map { group in
        let written = WrittenWords(
          group.wording, written: group.items.map(\.participation.wording))
        return Brief.Item([
          Brief.Cell(BriefText.cut(written.quoted, 60), .official),
          Brief.Cell(request.phrase("brief.programmes", ["n": text.count(group.items.count)])),
          Brief.Cell(text.numbers(group.items.map(\.entry)), .ours),
          Brief.Cell(
            BriefText.cut(
              request.language == .english ? group.wording.english : written.usualName ?? "", 60),
            .quiet),
        ])
      }, more: max(0, groups.count - BriefText.mostItems), fewest: 4,
      rest: request.phrase("brief.restWordings", ["n": "{n}"]))
  }

  private static func possible(_ summary: GovernmentSummary, _ text: BriefText) -> Brief.Section? {
    let possible = summary.possible
    guard !possible.isEmpty else { return nil }
    let request = text.request
    return Brief.Section(
      mark: .possible,
      heading: request.phrase("brief.possibleHeading", ["n": text.count(possible.count)]),
      note: request.phrase("parts.possibleMeans"), columns: .line,
      items: [Brief.Item([Brief.Cell(text.numbers(possible.map(\.entry)))])], fewest: 1,
      rest: request.phrase("brief.restProgrammes", ["n": "{n}"]))
  }

  /// The names behind the numbers above, as far as there is room.
  private static func names(_ summary: GovernmentSummary, _ text: BriefText) -> Brief.Section? {
    let entries = summary.items.filter { $0.strongest.relation != .named }.map(\.entry)
    guard !entries.isEmpty else { return nil }
    return Brief.Section(
      heading: text.request.phrase("brief.namesHeading"), columns: .pair,
      items: text.pairs(of: entries), more: max(0, entries.count - 2 * BriefText.mostItems),
      fewest: 2, givesWay: true, rest: text.request.phrase("brief.restProgrammes", ["n": "{n}"]))
  }

  private static func suggested(_ government: LocalGovernment, _ text: BriefText) -> Brief.Section?
  {
    let request = text.request
    let suggestions = request.catalogue.suggestions(for: government, limit: 5)
    guard !suggestions.isEmpty else { return nil }
    return Brief.Section(
      heading: request.phrase("suggestions.heading"), columns: .row,
      items: suggestions.map { suggestion in
        let reason = SuggestedProgramme.strongest(suggestion).first
          .map { SuggestedProgramme.text($0, for: government, in: request) }
        return Brief.Item([
          Brief.Cell(suggestion.entry.programme.number ?? "–", .quiet),
          text.nameCell(of: suggestion.entry),
          Brief.Cell(reason ?? "", .quiet),
        ])
      }, fewest: 2, givesWay: true, rest: request.phrase("brief.restSuggestions", ["n": "{n}"]))
  }

  /// What names the prefecture of a municipality; it is in no count of the municipality's.
  private static func prefecture(of government: LocalGovernment, _ text: BriefText)
    -> Brief.Section?
  {
    let request = text.request
    guard !government.code.isPrefecture,
      let prefecture = request.gazetteer[government.code.prefecture]
    else { return nil }
    let named = request.catalogue.summary(of: prefecture).named
    guard !named.isEmpty else { return nil }
    let name = GovernmentName(prefecture, in: request.language).text
    return Brief.Section(
      heading: request.phrase(
        "brief.prefectureHeading", ["name": name, "n": text.count(named.count)]),
      columns: .line,
      items: [Brief.Item([Brief.Cell(text.numbers(named.map(\.entry)))])], fewest: 1,
      givesWay: true,
      rest: request.phrase("brief.restProgrammes", ["n": "{n}"]))
  }

  /// The municipalities of a prefecture that programmes name.
  private static func members(of government: LocalGovernment, _ text: BriefText) -> Brief.Section? {
    guard government.code.isPrefecture else { return nil }
    let request = text.request
    let counts = request.catalogue.counts()
    let named = request.gazetteer.governments(
      in: request.gazetteer.municipalities(of: government.code)
        .intersection(counts.namedGovernments))
    guard !named.isEmpty else { return nil }
    return Brief.Section(
      heading: request.phrase("brief.membersHeading", ["n": text.count(named.count)]),
      columns: .line, items: [Brief.Item([Brief.Cell(text.names(named))])], fewest: 1,
      givesWay: true,
      rest: request.phrase("brief.restGovernments", ["n": "{n}"]))
  }
}
