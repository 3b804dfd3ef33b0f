import Participation

/// Marks in the texts of a hit what was found in them.
struct Highlighter {
  private let words: [[UInt16]]

  init(words: [[UInt16]]) {
    self.words = words.filter { !$0.isEmpty }
  }

  /// The fields in which something was found, name first; `wording` are the bytes of the
  /// participants' cell by which the place takes part.
  func highlights(in programme: Programme, wording: Range<Int>?) -> [Highlight] {
    SearchField.allCases.compactMap { field in
      let text = programme.text(of: field)
      var ranges: [Range<Int>] = []
      if field == .number {
        let folded = FoldedText(text)
        if words.contains(folded.units) { ranges = [0..<text.utf8.count] }
      } else if !words.isEmpty {
        let folded = FoldedText(text)
        ranges = words.flatMap { folded.ranges(of: $0).map { folded.original(of: $0) } }
      }
      if field == .participants, let wording { ranges.append(wording) }
      guard !ranges.isEmpty else { return nil }
      let window = SnippetWindow(of: text, around: ranges, isLong: Self.long.contains(field))
      return Highlight(
        field: field, text: window.text, ranges: window.ranges,
        isCutBefore: window.isCutBefore, isCutAfter: window.isCutAfter)
    }
  }

  private static let long: Set<SearchField> = [.description, .participants, .english]
}

/// The stretch of a long text around the first thing found in it.
struct SnippetWindow {
  let text: String
  /// What was found, merged, in bytes of `text`.
  let ranges: [Range<Int>]
  let isCutBefore: Bool
  let isCutAfter: Bool

  /// How many characters a snippet shows, and how many of them before the first find.
  private static let length = 80
  private static let lead = 10

  init(of whole: String, around found: [Range<Int>], isLong: Bool) {
    let merged = Self.merged(found)
    guard isLong, whole.count > Self.length, let first = merged.first else {
      self.init(text: whole, ranges: merged, isCutBefore: false, isCutAfter: false)
      return
    }
    let utf8 = whole.utf8
    let anchor = utf8.index(utf8.startIndex, offsetBy: first.lowerBound)
    let start = Self.start(in: whole, before: anchor)
    let end =
      whole.index(start, offsetBy: Self.length, limitedBy: whole.endIndex) ?? whole.endIndex
    // Near its end the text is shown to the full length backwards.
    let begin =
      end == whole.endIndex
      ? whole.index(end, offsetBy: -Self.length, limitedBy: whole.startIndex) ?? whole.startIndex
      : start
    let offset = utf8.distance(from: utf8.startIndex, to: begin)
    let length = utf8.distance(from: begin, to: end)
    self.init(
      text: String(whole[begin..<end]),
      ranges: merged.compactMap { range in
        let lower = max(0, range.lowerBound - offset)
        let upper = min(length, range.upperBound - offset)
        return lower < upper ? lower..<upper : nil
      },
      isCutBefore: begin > whole.startIndex, isCutAfter: end < whole.endIndex)
  }

  private init(text: String, ranges: [Range<Int>], isCutBefore: Bool, isCutAfter: Bool) {
    self.text = text
    self.ranges = ranges
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
  }

  /// Some characters before the find; after the end of a sentence where one is among them.
  private static func start(in whole: String, before anchor: String.Index) -> String.Index {
    let floor =
      whole.index(anchor, offsetBy: -lead, limitedBy: whole.startIndex) ?? whole.startIndex
    guard floor > whole.startIndex else { return floor }
    let sentence = whole[floor..<anchor].lastIndex { "。\n".contains($0) }
    return sentence.map { whole.index(after: $0) } ?? whole.rangeOfCharacterStart(floor)
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension String {
  /// The beginning of the character that an index lies in: a find may begin inside one.
  fileprivate func rangeOfCharacterStart(_ index: String.Index) -> String.Index {
    index < endIndex ? rangeOfComposedCharacter(at: index) : index
  }

  private func rangeOfComposedCharacter(at index: String.Index) -> String.Index {
    self.index(before: self.index(after: index))
  }
}
