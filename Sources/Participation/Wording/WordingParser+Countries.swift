import LocalGovernments

extension WordingParser {
  /// A country abroad, with a place in it or ties to it: 韓国, 中国・大連市, 中国の友好都市.
  ///
  /// 中国 is also a region of Japan; it is the country only where its neighbours say so.
  mutating func readCountry(at position: Int, before end: Int) -> Int? {
    guard let length = cell.longest(of: CountryNames.all, at: position, before: end) else {
      return nil
    }
    let name = position..<position + length
    let region = region(at: position, before: end)
    if let region, region.end > name.upperBound { return nil }
    let place = placeAbroad(after: name.upperBound, before: end)
    guard
      let last = place ?? (canEndItem(at: name.upperBound, before: end) ? name.upperBound : nil),
      region == nil || place != nil || standsAbroad(name, before: end)
    else { return nil }
    append(Draft(range: position..<last, kind: .organisation))
    lastCountry = drafts.count - 1
    return last
  }

  /// A place abroad that no country stands before: 上海市, 江蘇省, サンディエゴ市.
  ///
  /// No city of Japan is named in katakana alone; a name that only looks foreign is reported.
  mutating func placeAbroad(_ range: Range<Int>) -> Draft? {
    guard let length = CountryNames.placeEndings.suffixLength(in: cell.scalars, range),
      range.count > length
    else { return nil }
    let name = range.lowerBound..<range.upperBound - length
    let isKnown =
      cell.longest(of: CountryNames.cities, at: name.lowerBound, before: name.upperBound)
      == name.count
      || cell.longest(of: CountryNames.provinces, at: name.lowerBound, before: name.upperBound)
        == name.count
    guard isKnown || isBehindCountry || name.allSatisfy({ Self.isKatakana(cell.scalars[$0]) })
    else {
      return nil
    }
    lastCountry = drafts.count
    if !isKnown { report(.notUnderstood, at: range) }
    return Draft(range: range, kind: .organisation)
  }

  private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    (0x30A1...0x30FE).contains(scalar.value)
  }

  /// Whether the item just read was a country, so that an unknown city is likely one of it.
  var isBehindCountry: Bool { lastCountry.map { $0 == drafts.count - 1 } ?? false }

  /// Whether what stands beside a name that is both a region's and a country's is abroad.
  private func standsAbroad(_ name: Range<Int>, before end: Int) -> Bool {
    if isBehindCountry { return !beginsRegion(afterItem: name.upperBound, before: end) }
    if labels.contains(where: { label in
      let scalars = Array(label.unicodeScalars)
      return CountryNames.ties.occurs(in: scalars, 0..<scalars.count)
    }) {
      return true
    }
    // 「中国（北京市）」
    if name.upperBound < end, cell.has(.parenthesis, at: name.upperBound),
      let close = closing(ofBracketAt: name.upperBound, before: end)
    {
      return placeEnd(from: skippingSpaces(name.upperBound + 1, before: close), before: close)
        != nil
    }
    let next = nextItem(after: name.upperBound, before: end)
    guard next > name.upperBound, next < end else { return false }
    if let length = cell.longest(of: CountryNames.all, at: next, before: end),
      canEndItem(at: next + length, before: end)
    {
      return region(at: next, before: end) == nil
    }
    return cell.longest(of: CountryNames.cities, at: next, before: end) != nil
      && mention(at: next) == nil
  }

  private func beginsRegion(afterItem position: Int, before end: Int) -> Bool {
    let next = nextItem(after: position, before: end)
    return next < end && region(at: next, before: end) != nil
  }

  /// Where the item after a comma, a space or 及び begins.
  private func nextItem(after position: Int, before end: Int) -> Int {
    var next = position
    while next < end, cell.has(.separator, at: next) { next += 1 }
    if next == position,
      let length = cell.longest(of: Punctuation.conjunctions, at: next, before: end)
    {
      next += length
    }
    return skippingSpaces(next, before: end)
  }

  /// The end of the place or tie that follows a country's name: ・大連市, 　上海市, の友好都市.
  private func placeAbroad(after position: Int, before end: Int) -> Int? {
    guard position < end else { return nil }
    var next = position
    if cell.has(.middleDot, at: next) || cell.scalars[next] == "の" {
      next += 1
    } else {
      next = skippingSpaces(next, before: end)
    }
    guard next < end else { return nil }
    if let length = cell.longest(of: CountryNames.ties, at: next, before: end) {
      return canEndItem(at: next + length, before: end)
        ? next + length : wordEnd(from: next + length, before: end)
    }
    return placeEnd(from: next, before: end)
  }

  /// The end of a place that begins here and that the gazetteer does not know.
  private func placeEnd(from position: Int, before end: Int) -> Int? {
    guard position < end, mention(at: position) == nil, !beginsItem(at: position, before: end),
      classPhrase(at: position, scope: nil, before: end) == nil,
      region(at: position, before: end) == nil,
      let last = wordEnd(from: position, before: end),
      CountryNames.placeEndings.suffixLength(in: cell.scalars, position..<last) != nil,
      ClassNoun.endings.longestEnding(in: cell.scalars, at: last, after: position)?.word.count ?? 1
        == 1,
      mentions(in: position..<last).isEmpty
    else { return nil }
    return last
  }

  /// The end of a word as long as a place's name can be.
  private func wordEnd(from position: Int, before end: Int) -> Int? {
    var last = position
    while !canEndItem(at: last, before: end) {
      last += 1
      if last - position > Self.longestPlace { return nil }
    }
    return last > position ? last : nil
  }

  private static let longestPlace = 16
}
