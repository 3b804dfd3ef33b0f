import LocalGovernments

/// Reads a participants' cell from left to right into nodes, labels and separators.
///
/// The grammar, roughly: a cell is groups; a group is an optional label (【…】, (…), ①, …：), an
/// enumeration of items, and remarks (※…) on the items before them; an item is a government's
/// name, a class word with its scope, a region, a number of governments, or a phrase; parentheses
/// at an item qualify it. What fits nothing stays as a text node: the parser never gives up on the
/// rest of a cell.
struct WordingParser {
  let cell: Cell
  let scan: NameMatcher
  let mentions: [NameMatch]
  let context: EvaluationContext
  var homonyms: Homonyms
  var drafts: [Draft] = []
  var pieces: [DraftPiece] = []
  var problems: [WordingProblem] = []

  /// For each opening bracket the place of the one that closes it.
  private let closings: [Int: Int]
  /// In how many brackets this parser reads.
  var depth = 0

  // Labels in force, from the widest to the narrowest.
  var heading: String?
  var enumerator: String?
  var lead: String?
  /// The first node that a remark with ※ speaks of.
  var remarkStart = 0
  /// The scope of the class word before, which the next one of the enumeration shares.
  var lastScope: Scope?
  /// The area of the government that the brackets read now stand behind.
  var enclosing: Scope?
  /// The last node that is a country or a place abroad.
  var lastCountry: Int?
  /// The prefectures named under the labels in force.
  var namedPrefectures = GovernmentSet()

  init(_ text: String, context: EvaluationContext) {
    cell = Cell(text)
    scan = NameMatcher(text, in: context.gazetteer)
    mentions = scan.matches()
    closings = Punctuation.closings(in: cell.scalars)
    self.context = context
    homonyms = Homonyms(issuer: context.issuer)
  }

  /// How deep brackets are read in brackets; what lies deeper stays text.
  static let deepestNesting = 8

  /// A parser for the inside of a bracket: the same cell and context, nothing read yet; `nil` where
  /// the nesting is deeper than anyone writes.
  func nested() -> WordingParser? {
    guard depth < Self.deepestNesting else { return nil }
    var inner = self
    inner.depth += 1
    inner.drafts = []
    inner.pieces = []
    inner.problems = []
    inner.remarkStart = 0
    inner.lastCountry = nil
    return inner
  }

  /// Takes over what a nested parser read, as qualifying a node where that is said.
  mutating func adopt(_ inner: WordingParser, as qualification: ParticipantNode.Qualification?) {
    let offset = drafts.count
    for var draft in inner.drafts {
      if let own = draft.qualification {
        draft.qualification = .init(kind: own.kind, node: own.node + offset)
      } else {
        draft.qualification = qualification
      }
      drafts.append(draft)
    }
    for piece in inner.pieces {
      if case .node(let index) = piece {
        pieces.append(.node(index + offset))
      } else {
        pieces.append(piece)
      }
    }
    problems += inner.problems
    homonyms = inner.homonyms
  }

  // MARK: - The walk

  /// Reads a stretch of the cell to its end.
  mutating func parse(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let end = range.upperBound
      if let next = readBulletHeading(at: position, before: end)
        ?? readSeparator(at: position, before: end)
        ?? readHeading(at: position, before: end)
        ?? readEnumerator(at: position, before: end)
        ?? readReference(at: position, before: end)
        ?? readRemark(at: position, before: end)
        ?? readParenthesis(at: position, before: end)
        ?? readLead(at: position, before: end)
        ?? readItem(at: position, before: end)
      {
        position = next
      } else {
        position = readPhrase(at: position, before: end)
      }
    }
  }

  /// Commas, spaces and conjunctions.
  private mutating func readSeparator(at position: Int, before end: Int) -> Int? {
    var next = position
    while next < end, cell.has(.separator, at: next),
      next == position || bulletHeading(at: next, before: end) == nil
    {
      next += 1
    }
    if next == position, case .node = pieces.last,
      let length = cell.longest(of: Punctuation.conjunctions, at: position, before: end),
      position + length < end
    {
      next = position + length
    }
    if next == position, case .node = pieces.last,
      let length = cell.longest(of: Punctuation.examples, at: position, before: end),
      beginsClass(at: position + length, before: end)
    {
      next = position + length
    }
    if next == position, case .node = pieces.last,
      let length = cell.longest(of: OpenWords.others, at: position, before: end),
      beginsBoundedClass(at: position + length, before: end)
    {
      next = position + length
    }
    guard next > position else { return nil }
    pieces.append(.separator(position..<next))
    return next
  }

  /// 「■正会員」 on a line of its own: what follows stands under it.
  private mutating func readBulletHeading(at position: Int, before end: Int) -> Int? {
    guard let title = bulletHeading(at: position, before: end) else { return nil }
    startGroup(title)
    pieces.append(.label(position..<title.upperBound))
    return title.upperBound
  }

  private func bulletHeading(at position: Int, before end: Int) -> Range<Int>? {
    guard cell.has(.headingBullet, at: position),
      position == 0 || cell.has(.blank, at: position - 1)
    else { return nil }
    let start = skippingSpaces(position + 1, before: end)
    var stop = start
    while stop < end, !cell.has(.lineBreak, at: stop) {
      if cell.has([.comma, .colon], at: stop) || stop - start > Self.longestLead {
        return nil
      }
      stop += 1
    }
    let title = trimmed(start..<stop)
    guard !title.isEmpty, stop < end, mentions(in: title).isEmpty,
      !beginsItem(at: title.lowerBound, before: title.upperBound)
    else { return nil }
    return title
  }

  /// 【…】 and its like: what follows stands under it.
  private mutating func readHeading(at position: Int, before end: Int) -> Int? {
    guard cell.has(.heading, at: position) else { return nil }
    guard let close = closing(ofBracketAt: position, before: end) else {
      return readUnclosed(at: position)
    }
    guard close > position + 1 else {
      pieces.append(.separator(position..<close + 1))
      return close + 1
    }
    startGroup(position + 1..<close)
    pieces.append(.label(position..<close + 1))
    return close + 1
  }

  /// Puts what follows under a heading.
  mutating func startGroup(_ title: Range<Int>) {
    heading = cell.text(trimmed(title))
    enumerator = nil
    lead = nil
    remarkStart = drafts.count
    lastScope = nil
    startEnumeration(under: title)
  }

  /// Forgets what the names before said; a government that a title names holds for those after it.
  private mutating func startEnumeration(under title: Range<Int>) {
    let place = place(named: title)
    namedPrefectures = GovernmentSet()
    if let place, place.kind == .prefecture { namedPrefectures.insert(place) }
    homonyms.startEnumeration(under: place)
  }

  /// A bracket that nothing closes.
  mutating func readUnclosed(at position: Int) -> Int {
    report(.unclosedBracket, at: position..<position + 1)
    pieces.append(.separator(position..<position + 1))
    return position + 1
  }

  /// 「熊本地震時：」: a word with a colon leads the items after it.
  private mutating func readLead(at position: Int, before end: Int) -> Int? {
    var colon = position
    while colon < end, !cell.has(.colon, at: colon) {
      if cell.has([.blank, .comma, .parenthesis, .heading, .note], at: colon)
        || colon - position > Self.longestLead
      {
        return nil
      }
      colon += 1
    }
    guard colon > position, colon + 1 < end, cell.scalars[colon + 1] != "/" else { return nil }
    lead = cell.text(position..<colon)
    startEnumeration(under: position..<colon)
    remarkStart = drafts.count
    pieces.append(.label(position..<colon + 1))
    return colon + 1
  }

  private static let longestLead = 40

  // MARK: - What the other parts use

  /// The labels in force, for a node that begins now.
  var labels: [String] { [heading, enumerator, lead].compactMap { $0 } }

  mutating func append(_ draft: Draft) {
    var draft = draft
    draft.labels = labels
    pieces.append(.node(drafts.count))
    drafts.append(draft)
  }

  mutating func report(_ kind: WordingProblem.Kind, at range: Range<Int>) {
    problems.append(WordingProblem(kind: kind, range: cell.bytes(range)))
  }

  /// The mention that begins at a scalar.
  func mention(at position: Int) -> NameMatch? { scan.match(atByte: cell.byte(position)) }

  /// The mentions that lie whole within a stretch, in order.
  func mentions(in range: Range<Int>) -> ArraySlice<NameMatch> {
    let bytes = cell.bytes(range)
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < bytes.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var last = low
    while last < mentions.count, mentions[last].range.upperBound <= bytes.upperBound { last += 1 }
    return mentions[low..<last]
  }

  /// A stretch in scalars for one in bytes.
  func scalars(_ bytes: Range<Int>) -> Range<Int> {
    cell.position(ofByte: bytes.lowerBound)..<cell.position(ofByte: bytes.upperBound)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, cell.has(.blank, at: low) { low += 1 }
    while high > low, cell.has(.blank, at: high - 1) { high -= 1 }
    return low..<high
  }

  /// The place of the bracket that closes the one at a position.
  func closing(ofBracketAt position: Int, before end: Int) -> Int? {
    closings[position].flatMap { $0 < end ? $0 : nil }
  }

  /// The prefecture or city that a title is the name of.
  private func place(named range: Range<Int>) -> LocalGovernment? {
    let range = trimmed(range)
    guard !range.isEmpty, let match = mention(at: range.lowerBound), match.candidates.count == 1,
      match.candidates[0].kind == .prefecture || match.candidates[0].kind.isCity,
      match.range.upperBound == cell.bytes(range).upperBound
    else { return nil }
    return match.candidates[0]
  }
}
