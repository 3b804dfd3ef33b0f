/// Finds every government that a text names, in one pass, the longest name first.
///
/// A name counts only where a word can begin and end: 津市 is not found in 大津市, nor 福岡市 in
/// 福岡市場. Names without their suffix (東京, つくば) are never found inside a text; look those up
/// with `Gazetteer.governments(named:)`.
public struct NameMatcher: Sendable {
  private let gazetteer: Gazetteer
  private let folded: FoldedText
  private let bytes: [UInt8]

  /// Prepares a text for matching against the governments of a gazetteer's day.
  public init(_ text: some StringProtocol, in gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    bytes = Array(text.utf8)
    folded = gazetteer.tables.folding.fold(bytes)
  }

  /// The mentions in the text, in order; ranges are bytes of its UTF-8.
  public func matches() -> [NameMatch] {
    var result: [NameMatch] = []
    var position = 0
    var previous: NameMatch?
    var lastEnd = -1
    while position < folded.scalars.count {
      guard
        lastEnd == position || NameBoundary.canBegin(at: position, in: folded.scalars),
        let (match, end) = match(at: position)
      else {
        position += 1
        continue
      }
      position = end
      lastEnd = end
      if let previous, match.isPlace(in: previous) { continue }
      result.append(match)
      previous = match
    }
    return result
  }

  /// The mention that begins at a byte of the text, if one does.
  package func match(atByte offset: Int) -> NameMatch? {
    index(ofByte: offset).flatMap { match(at: $0)?.0 }
  }

  /// The longest region name that begins at a byte of the text, and the byte it ends at.
  package func region(atByte offset: Int) -> (region: Region, end: Int)? {
    guard let index = index(ofByte: offset),
      let found = gazetteer.tables.names.longestMatch(
        in: folded.scalars, at: index, where: { $0.region != nil }),
      let region = found.meaning.region
    else { return nil }
    return (gazetteer.view.regions[region], folded.offsets[found.end])
  }

  /// The 郡 that begins at a byte of the text, a prefecture before it or not: its towns and
  /// villages on the gazetteer's day, and the byte it ends at.
  package func district(atByte offset: Int) -> (members: GovernmentSet, end: Int)? {
    guard let start = index(ofByte: offset) else { return nil }
    var mention = Mention()
    var position = start
    while mention.steps.last?.isDistrict != true, let step = step(at: position, after: mention) {
      mention.steps.append(step)
      position = step.end
      guard mention.canContinue else { break }
    }
    guard let last = mention.steps.last, last.isDistrict else { return nil }
    let members = last.candidates.filter { gazetteer.view.existing.contains(ordinal: $0) }
    return (GovernmentSet(ordinals: members), folded.offsets[last.end])
  }

  private func index(ofByte offset: Int) -> Int? {
    var low = 0
    var high = folded.scalars.count
    while low < high {
      let middle = (low + high) / 2
      if folded.offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < folded.scalars.count && folded.offsets[low] == offset ? low : nil
  }

  // MARK: - One mention

  private func match(at start: Int) -> (NameMatch, Int)? {
    var mention = Mention()
    var position = start
    while let step = step(at: position, after: mention) {
      mention.steps.append(step)
      position = step.end
      // 「の」 and white space may stand between a prefecture or city and what lies in it, never
      // a comma.
      guard mention.canContinue else { break }
    }
    while let last = mention.steps.last,
      last.isDistrict || !NameBoundary.canEnd(at: last.end, in: folded.scalars)
    {
      mention.steps.removeLast()
    }
    guard let last = mention.steps.last else { return nil }
    let nameRange = folded.offsets[last.start]..<folded.offsets[last.end]
    let candidates = preferred(last.candidates, spelled: nameRange)
    let before = mention.steps.dropLast().filter { !$0.isDistrict }
      .compactMap { $0.candidates.count == 1 ? gazetteer[ordinal: $0.candidates[0]] : nil }
    let match = NameMatch(
      range: folded.offsets[start]..<folded.offsets[last.end],
      nameRange: nameRange,
      candidates: candidates.map { gazetteer[ordinal: $0] },
      former: former(last.candidates).filter { !candidates.contains($0) }
        .map { gazetteer[ordinal: $0] },
      prefecture: before.first { $0.kind == .prefecture },
      city: before.first { $0.kind != .prefecture },
      isSuperseded: !candidates.contains { bearsName(last, $0) })
    return (match, last.end)
  }

  /// The next part of a mention: anything at first, then only what lies in what was named.
  private func step(at position: Int, after mention: Mention) -> Step? {
    let scalars = folded.scalars
    let names = gazetteer.tables.names
    guard let previous = mention.steps.last else {
      return names.longestMatch(in: scalars, at: position) { !$0.governments.isEmpty }.map {
        Step(
          start: position, end: $0.end, candidates: $0.meaning.governments,
          isDistrict: $0.meaning.isDistrict)
      }
    }
    var start = position
    if !previous.isDistrict, start < scalars.count, scalars[start] == NameBoundary.no { start += 1 }
    var inside: [Int] = []
    let found = names.longestMatch(in: scalars, at: start) { meaning in
      let members = meaning.governments.filter { isInside($0, previous) }
      if members.isEmpty { return false }
      inside = members
      return true
    }
    return found.map {
      Step(start: start, end: $0.end, candidates: inside, isDistrict: $0.meaning.isDistrict)
    }
  }

  private func isInside(_ ordinal: Int, _ step: Step) -> Bool {
    let record = gazetteer.tables.records[ordinal]
    return step.candidates.contains { outer in
      if step.isDistrict { return outer == ordinal }
      let other = gazetteer.tables.records[outer]
      guard outer != ordinal else { return false }
      if other.kind == .prefecture { return record.code.prefecture == other.code }
      return record.parent == other.code
    }
  }

  /// The candidates that exist on the day; where none does, those of the past. Those spelled exactly
  /// so come alone: 鹿嶋市 is not 鹿島市, though either may be written for the other.
  private func preferred(_ candidates: [Int], spelled name: Range<Int>) -> [Int] {
    let existing = candidates.filter { gazetteer.view.existing.contains(ordinal: $0) }
    let preferred = existing.isEmpty ? candidates : existing
    guard preferred.count > 1 else { return preferred }
    let exact = preferred.filter { ordinal in
      gazetteer.tables.records[ordinal].names.contains {
        $0.text.utf8.elementsEqual(bytes[name])
      }
    }
    return (exact.isEmpty ? preferred : exact).sorted()
  }

  /// Those that are gone on the day.
  private func former(_ candidates: [Int]) -> [Int] {
    candidates.filter { ordinal in
      gazetteer.tables.records[ordinal].until.map { $0 < gazetteer.date } ?? false
    }.sorted()
  }

  /// Whether a government exists on the day under the very name that the text uses.
  private func bearsName(_ step: Step, _ ordinal: Int) -> Bool {
    let name = gazetteer.tables.folding.key(gazetteer[ordinal: ordinal].name)
    return gazetteer.view.existing.contains(ordinal: ordinal)
      && name.elementsEqual(folded.scalars[step.start..<step.end])
  }
}

/// A mention as it grows: prefecture, then 郡 or city, then the name.
private struct Mention {
  var steps: [Step] = []

  var canContinue: Bool { steps.count < 4 }
}

private struct Step {
  let start: Int
  let end: Int
  let candidates: [Int]
  let isDistrict: Bool
}
