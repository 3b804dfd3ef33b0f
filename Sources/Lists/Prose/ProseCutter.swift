/// Finds where the blocks of a text begin.
struct ProseCutter {
  private struct Start {
    let index: Int
    let kind: Prose.Block.Kind
    let marker: ProseMarker?
  }

  private struct Candidate {
    let index: Int
    let marker: ProseMarker
    let isAtBoundary: Bool
  }

  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]

  static func blocks(of text: String) -> [Prose.Block] {
    let cutter = ProseCutter(text)
    return cutter.blocks(from: cutter.starts())
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  // Words behind a ① that refers to an item instead of beginning one.
  private static let references = [
    "の", "及び", "および", "又は", "または", "並びに", "を", "）", ")", "」", "。", "、",
  ]
  // A ① in the middle of a sentence may be followed by these, too, when it is a reference.
  private static let particles = ["は", "に", "で", "と", "も", "が", "へ", "や", "から", "より"]

  private func starts() -> [Start] {
    let items = items()
    var starts = items.map { Start(index: $0.index, kind: .item, marker: $0.marker) }
    let markers = Set(items.map(\.index))
    for index in scalars.indices where !markers.contains(index) {
      if scalars[index] == "※", isAtBoundary(index), !isReference(after: index + 1, Self.references)
      {
        starts.append(Start(index: index, kind: .note, marker: nil))
      } else if !isSpace(index), followsLineBreak(index) {
        starts.append(Start(index: index, kind: .paragraph, marker: nil))
      }
    }
    starts.sort { $0.index < $1.index }
    let first = scalars.indices.first { !isSpace($0) } ?? 0
    if starts.first?.index != first, !scalars.isEmpty {
      starts.insert(Start(index: first, kind: .paragraph, marker: nil), at: 0)
    }
    return starts
  }

  /// The markers that begin items: those of each style that count 1, 2, 3.
  private func items() -> [Candidate] {
    let candidates = candidates()
    // Whether a second item follows, for a first one is believed more readily then.
    var later: Set<ProseMarker.Style> = []
    var hasSecond = [Bool](repeating: false, count: candidates.count)
    for index in candidates.indices.reversed() {
      let marker = candidates[index].marker
      hasSecond[index] = later.contains(marker.style)
      if marker.first == 2 || (marker.first == 0 && candidates[index].isAtBoundary) {
        later.insert(marker.style)
      }
    }
    var last: [ProseMarker.Style: Int] = [:]
    var items: [Candidate] = []
    for (candidate, hasSecond) in zip(candidates, hasSecond) {
      let marker = candidate.marker
      let isItem: Bool
      switch marker.style {
      case .bullet: isItem = candidate.isAtBoundary
      case .circled:
        isItem =
          marker.first == 1
          ? candidate.isAtBoundary || (hasSecond && last[.circled] == nil)
          : marker.first == (last[.circled] ?? 0) + 1
      case .parenthesised, .dotted:
        isItem =
          candidate.isAtBoundary
          && (marker.first == 1 ? hasSecond : marker.first == (last[marker.style] ?? 0) + 1)
      }
      guard isItem else { continue }
      last[marker.style] = marker.last
      items.append(candidate)
    }
    return items
  }

  private func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    var index = 0
    while index < scalars.count {
      guard let marker = ProseMarker(at: index, in: scalars) else {
        index += 1
        continue
      }
      let end = index + marker.length
      let isAtBoundary = isAtBoundary(index)
      let words =
        isAtBoundary || marker.style != .circled
        ? Self.references : Self.references + Self.particles
      if end < scalars.count, !isReference(after: end, words), !followsOpening(index) {
        candidates.append(
          Candidate(index: index, marker: marker, isAtBoundary: isAtBoundary))
      }
      index = end
    }
    return candidates
  }

  private func blocks(from starts: [Start]) -> [Prose.Block] {
    let following = Self.followingMarkers(starts)
    var preceding: ProseMarker?
    var blocks: [Prose.Block] = []
    for (position, start) in starts.enumerated() {
      // White space before the first block is the first block's.
      let lower = position == 0 ? 0 : start.index
      let upper = position + 1 < starts.count ? starts[position + 1].index : scalars.count
      let words = start.index + (start.marker?.length ?? 0)
      blocks.append(
        Prose.Block(
          kind: start.kind, range: offsets[lower]..<offsets[upper],
          marker: start.marker.map { offsets[start.index]..<offsets[start.index + $0.length] },
          content: trimmed(words..<upper),
          isWithinItem: start.marker == nil
            && Self.isOneList(preceding, goingOnWith: following[position])))
      preceding = start.marker ?? preceding
    }
    return blocks
  }

  /// For each block the marker of the first item behind it.
  private static func followingMarkers(_ starts: [Start]) -> [ProseMarker?] {
    var following = [ProseMarker?](repeating: nil, count: starts.count)
    var next: ProseMarker?
    for position in starts.indices.reversed() {
      following[position] = next
      next = starts[position].marker ?? next
    }
    return following
  }

  /// Whether two items are of one list: the second counts up from the first.
  private static func isOneList(_ first: ProseMarker?, goingOnWith second: ProseMarker?) -> Bool {
    guard let first, let second else { return false }
    return second.style == first.style && (second.first == 0 || second.first > first.last)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpace(lower) { lower += 1 }
    while upper > lower, isSpace(upper - 1) { upper -= 1 }
    return offsets[lower]..<offsets[upper]
  }

  private func isSpace(_ index: Int) -> Bool { scalars[index].properties.isWhitespace }

  private func isAtBoundary(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return isSpace(index - 1) || "。：:；）)】".unicodeScalars.contains(scalars[index - 1])
  }

  private func followsOpening(_ index: Int) -> Bool {
    index > 0 && "（(「『".unicodeScalars.contains(scalars[index - 1])
  }

  private func followsLineBreak(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, isSpace(before) {
      if scalars[before] == "\n" || scalars[before] == "\r" { return true }
      before -= 1
    }
    return false
  }

  private func isReference(after index: Int, _ words: [String]) -> Bool {
    words.contains { word in
      let word = Array(word.unicodeScalars)
      return index + word.count <= scalars.count
        && scalars[index..<index + word.count].elementsEqual(word)
    }
  }
}
