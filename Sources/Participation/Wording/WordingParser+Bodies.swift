import LocalGovernments

extension WordingParser {
  /// 「九都県市首脳会議構成団体」: exactly the members of a body that governments form.
  mutating func readConstituents(
    of region: Region, at position: Int, from start: Int, before end: Int
  ) -> Int? {
    guard
      region.kind == .group
        || OpenWords.assemblies.suffixLength(in: cell.scalars, position..<start) != nil,
      let (members, last) = constituents(of: region, from: start, before: end)
    else { return nil }
    var draft = Draft(range: position..<last, kind: .region)
    draft.members = context.withoutIssuer(members)
    if members == region.members { draft.group = GroupWording(region) }
    lastScope = .region(region)
    append(draft)
    return last
  }

  /// 「構成団体」, 「を構成する府県」, 「（構成府県市）」: which of a body's members, and where the words end.
  private func constituents(of region: Region, from position: Int, before end: Int) -> (
    members: GovernmentSet, end: Int
  )? {
    var start = skippingSpaces(position, before: end)
    var stop = end
    var close: Int?
    if start < end, cell.has(.parenthesis, at: start) {
      guard let last = closing(ofBracketAt: start, before: end) else { return nil }
      close = last
      stop = last
      start = skippingSpaces(start + 1, before: last)
    }
    guard let length = cell.longest(of: OpenWords.membership, at: start, before: stop) else {
      return nil
    }
    var noun = start + length
    var members = region.members
    let last: Int
    if let length = cell.longest(of: OpenWords.memberNouns, at: noun, before: stop) {
      last = noun + length
    } else {
      if noun < stop, cell.scalars[noun] == "各" || cell.scalars[noun] == "全" { noun += 1 }
      let number = number(at: noun, before: stop)
      guard
        let word = ClassNoun.all.longestMatch(
          in: cell.scalars, at: number?.end ?? noun, before: stop)
      else { return nil }
      members = members.intersection(context.roster(of: word.extent, in: .nation))
      if let number, number.value != members.count { return nil }
      last = (number?.end ?? noun) + word.word.count
    }
    if let close, last != close { return nil }
    let after = close.map { $0 + 1 } ?? last
    return !members.isEmpty && canEndItem(at: after, before: end) ? (members, after) : nil
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
