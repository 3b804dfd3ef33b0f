import LocalGovernments

extension WordingParser {
  /// 「九都県市首脳会議構成団体」: exactly the members of a body that governments form.
  mutating func readConstituents(
    of region: Region, at position: Int, from start: Int, before end: Int
  ) -> Int? {
    guard
      region.kind == .group
        || OpenWords.assemblies.suffixLength(in: cell.scalars, position..<start) != nil,
      let length = cell.longest(of: OpenWords.membership, at: start, before: end)
    else { return nil }
    let noun = start + length
    var members = region.members
    let last: Int
    if let length = cell.longest(of: OpenWords.memberNouns, at: noun, before: end) {
      last = noun + length
    } else if let word = ClassNoun.all.longestMatch(in: cell.scalars, at: noun, before: end) {
      members = members.intersection(context.roster(of: word.extent, in: .nation))
      last = noun + word.word.count
    } else {
      return nil
    }
    guard !members.isEmpty, canEndItem(at: last, before: end) else { return nil }
    var draft = Draft(range: position..<last, kind: .region)
    draft.members = context.withoutIssuer(members)
    if members == region.members { draft.group = GroupWording(region) }
    lastScope = .region(region)
    append(draft)
    return last
  }

  /// Whether a bracket holds the legal form of the body that is named behind it: （公財）東京観光財団.
  ///
  /// A bracket right behind an item belongs to that item.
  func beginsLegalForm(at position: Int, before end: Int) -> Bool {
    guard cell.has(.parenthesis, at: position),
      let close = closing(ofBracketAt: position, before: end), close + 1 < end,
      !canEndItem(at: close + 1, before: end),
      cell.longest(of: OpenWords.legalForms, at: position + 1, before: close) == close - position
        - 1
    else { return false }
    return position == 0 || canEndItem(at: position - 1, before: position)
      || isBehindConjunction(position)
  }

  private func isBehindConjunction(_ position: Int) -> Bool {
    guard case .separator(let range) = pieces.last else { return false }
    return range.upperBound == position
  }
}
