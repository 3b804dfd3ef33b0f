import LocalGovernments

extension WordingParser {
  /// Whether words before 市 or 県 choose among them: 希望する市, 関門海峡沿岸の市.
  func isChoice(_ words: Range<Int>) -> Bool {
    let bare = withoutParticle(words)
    return OpenWords.conditions.suffixLength(in: cell.scalars, words) != nil
      || OpenWords.choices.suffixLength(in: cell.scalars, words) != nil
      || OpenWords.conditions.suffixLength(in: cell.scalars, bare) != nil
      || namesUnknownArea(words)
  }

  /// Whether words say that some of a class are meant: 「中核市のうち希望する」.
  func isAmong(_ words: Range<Int>) -> Bool {
    OpenWords.among.occurs(in: cell.scalars, words)
  }

  private func withoutParticle(_ words: Range<Int>) -> Range<Int> {
    guard let last = words.last, cell.scalars[last] == "の" else { return words }
    return words.lowerBound..<last
  }

  /// Whether words name an area, or a body of municipalities, whose members no table has: 京築地域,
  /// 岡山連携中枢都市圏構成, 利根川流域の.
  func namesUnknownArea(_ words: Range<Int>) -> Bool {
    var area = words
    while let length = OpenWords.areaTails.suffixLength(in: cell.scalars, area),
      length < area.count
    {
      area = area.lowerBound..<area.upperBound - length
    }
    return OpenWords.areas.suffixLength(in: cell.scalars, area) != nil && !bareName(area).isEmpty
  }

  /// What is left of words for an area without what says of which sort it is: nothing of 連携中枢都市圏の.
  func bareName(_ words: Range<Int>) -> Range<Int> {
    var name = words
    while let length = [OpenWords.areaTails, OpenWords.areas, OpenWords.areaSorts]
      .compactMap({ $0.suffixLength(in: cell.scalars, name) }).max()
    {
      name = name.lowerBound..<name.upperBound - length
    }
    return name
  }

  /// Tokyo's offices are in a special ward, which words for the capitals may or may not mean.
  mutating func doubtWards(in draft: inout Draft, _ range: Range<Int>) {
    let wards = draft.members.intersection(context.gazetteer.governments(of: .specialWard))
    guard let ward = context.gazetteer.governments(in: wards).first else { return }
    draft.members = draft.members.subtracting(wards)
    draft.possible = wards
    draft.isOpen = true
    report(.doubtfulMember(ward), at: range)
  }
}
