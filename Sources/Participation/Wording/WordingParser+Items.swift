import LocalGovernments

extension WordingParser {
  /// One item of an enumeration that the vocabulary knows whole; `nil` when it is a phrase.
  mutating func readItem(at position: Int, before end: Int) -> Int? {
    readName(at: position, before: end)
      ?? readRegion(at: position, before: end)
      ?? readClass(at: position, before: end)
      ?? readCount(at: position, before: end)
      ?? readIncomplete(at: position, before: end)
      ?? readAbbreviation(at: position, before: end)
  }

  /// Whether an item can end at a place: at a mark, a remark, or words that go on enumerating.
  func canEndItem(at position: Int, before end: Int) -> Bool {
    guard position < end else { return true }
    let scalar = cell.scalars[position]
    return Punctuation.isSeparator(scalar) || Punctuation.isEnumerator(scalar)
      || Punctuation.noteMarks.contains(scalar) || Punctuation.parentheses[scalar] != nil
      || Punctuation.headings[scalar] != nil || Punctuation.parentheses.values.contains(scalar)
      || cell.longest(of: Punctuation.conjunctions, at: position, before: end) != nil
      || cell.longest(of: OpenWords.incompletes, at: position, before: end) != nil
  }

  // MARK: - Names

  private mutating func readName(at position: Int, before end: Int) -> Int? {
    guard let match = mention(at: position) else { return nil }
    var next = cell.position(ofByte: match.range.upperBound)
    guard next <= end else { return nil }
    if let region = region(at: position, before: end), region.end > next { return nil }
    if let length = cell.longest(of: Self.offices, at: next, before: end) { next += length }
    if canEndItem(at: next, before: end) || mention(at: next) != nil {
      appendName(match, range: position..<next)
      return next
    }
    return readClassWithin(match, at: position, from: next, before: end)
  }

  /// 県庁, 市役所: the government itself.
  private static let offices = WordTable(["庁", "役所", "役場"])

  mutating func appendName(_ match: NameMatch, range: Range<Int>) {
    var draft = Draft(range: range, kind: .named)
    draft.namesakes = match.candidates
    switch homonyms.settle(match) {
    case .certain(let government):
      take(government, match, into: &draft, range)
    case .inferred(let government, let reason):
      take(government, match, into: &draft, range)
      report(.inferred(government, reason), at: range)
    case .ambiguous(let candidates):
      draft.kind = .open
      for candidate in candidates { draft.possible.insert(candidate) }
      draft.isOpen = true
      report(.ambiguous(candidates), at: range)
    }
    append(draft)
  }

  /// Names a government; one that is gone stands for what took its place, and that is reported.
  private mutating func take(
    _ government: LocalGovernment, _ match: NameMatch, into draft: inout Draft, _ range: Range<Int>
  ) {
    guard match.isSuperseded else {
      draft.members.insert(government)
      return
    }
    let successors = context.gazetteer.successors(of: government)
    switch successors.count {
    case 0: draft.members.insert(government)
    case 1: draft.members.insert(successors[0])
    default:
      draft.kind = .open
      draft.isOpen = true
      for successor in successors { draft.possible.insert(successor) }
    }
    report(.superseded(by: successors.isEmpty ? [government] : successors), at: range)
  }

  /// A prefecture without its suffix, standing alone between commas: 青森、岩手.
  private mutating func readAbbreviation(at position: Int, before end: Int) -> Int? {
    var next = position
    while next < end, !canEndItem(at: next, before: end), next - position < 4 { next += 1 }
    guard next > position, next - position < 4, canEndItem(at: next, before: end) else {
      return nil
    }
    let governments = context.gazetteer.governments(named: cell.text(position..<next))
    guard let prefecture = governments.first, prefecture.kind == .prefecture,
      prefecture.name.unicodeScalars.count > next - position,
      prefecture.name.hasPrefix(cell.text(position..<next))
    else { return nil }
    var draft = Draft(range: position..<next, kind: .named)
    draft.members.insert(prefecture)
    report(.abbreviated(prefecture), at: position..<next)
    append(draft)
    return next
  }

  // MARK: - Regions

  func region(at position: Int, before end: Int) -> (region: Region, end: Int)? {
    guard let found = scan.region(atByte: cell.byte(position)) else { return nil }
    let next = cell.position(ofByte: found.end)
    return next <= end ? (found.region, next) : nil
  }

  private mutating func readRegion(at position: Int, before end: Int) -> Int? {
    guard let (region, next) = region(at: position, before: end) else { return nil }
    if canEndItem(at: next, before: end) {
      var draft = Draft(range: position..<next, kind: .region)
      draft.members = context.withoutIssuer(region.members)
      draft.group = GroupWording(region)
      lastScope = .region(region)
      append(draft)
      return next
    }
    return readClass(
      at: position, from: skippingJoint(next, before: end), scope: .region(region), before: end)
  }

  // MARK: - What makes a list incomplete

  /// など, 等, ほか with nothing after them.
  private mutating func readIncomplete(at position: Int, before end: Int) -> Int? {
    guard !drafts.isEmpty,
      let length = cell.longest(of: OpenWords.incompletes, at: position, before: end),
      canEndItem(at: position + length, before: end)
    else { return nil }
    let next = position + length
    if next < end, cell.longest(of: OpenWords.others, at: position, before: end) != nil,
      Punctuation.spaces.contains(cell.scalars[next])
    {
      // 「ほか 69自治体」: the number belongs to it.
      if readableAfterOthers(from: next, before: end) { return nil }
    }
    append(Draft(range: position..<next, kind: .open, isOpen: true))
    return next
  }

  private func readableAfterOthers(from position: Int, before end: Int) -> Bool {
    var next = position
    while next < end, Punctuation.spaces.contains(cell.scalars[next]) { next += 1 }
    return number(at: next, before: end) != nil
  }

  /// Past 内, の or 内の, which join a place and the class of what lies in it.
  func skippingJoint(_ position: Int, before end: Int) -> Int {
    position + (cell.longest(of: Self.joints, at: position, before: end) ?? 0)
  }

  private static let joints = WordTable(["内の", "内", "の", "地方の", "管内の", "管内", "下の"])
}
