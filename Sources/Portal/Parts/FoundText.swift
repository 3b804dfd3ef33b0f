import Catalogue

/// What a search found in a text, marked.
enum FoundText {
  /// A name that was found, with its ranges marked.
  static func name(_ highlight: Highlight, in request: PageRequest) -> SafeHTML {
    request.official(
      highlight.text, isBreaking: true, marking: ordered(highlight.ranges, in: highlight.text))
  }

  /// The text of a highlight with its ranges marked and its cuts shown.
  static func html(_ highlight: Highlight) -> SafeHTML {
    let text = PhraseBreaks.html(
      highlight.text, isBreaking: false,
      marking: ordered(highlight.ranges, in: highlight.text))
    return SafeHTML.joined([
      highlight.isCutBefore ? "…" : .empty, text, highlight.isCutAfter ? "…" : .empty,
    ])
  }

  // Marks are kept only where they begin and end with a character and do not overlap.
  private static func ordered(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    var starts: Set<Int> = [text.utf8.count]
    var offset = 0
    for character in text {
      starts.insert(offset)
      offset += character.utf8.count
    }
    var end = 0
    return ranges.sorted { $0.lowerBound < $1.lowerBound }.filter { range in
      guard range.lowerBound >= end, !range.isEmpty, starts.contains(range.lowerBound),
        starts.contains(range.upperBound)
      else { return false }
      end = range.upperBound
      return true
    }
  }
}
