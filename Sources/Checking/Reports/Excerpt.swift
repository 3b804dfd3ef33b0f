package import Lists

/// The part of a source line around some words, cut so that it fits a line of a report.
package struct Excerpt: Sendable {
  /// What stands before the line: its number, or the cell's name.
  package let label: String
  package let before: String
  package let words: String
  package let after: String

  /// - Parameters:
  ///   - span: the words.
  ///   - source: the text.
  ///   - room: how many columns may be shown on either side, and how many of the words.
  package init?(_ span: SourceSpan?, in source: SourceFile, room: Int) {
    guard let span, let place = source.range(of: span), !source.bytes.isEmpty else { return nil }
    let range = source.range(ofLine: source.line(at: place.lowerBound))
    let start = min(max(place.lowerBound, range.lowerBound), range.upperBound)
    let end = max(start, min(place.upperBound, range.upperBound))
    label = span.label
    // A few bytes more than can be shown, so that a megabyte's line costs no more than a short one.
    let reach = room * 4
    let head = Self.boundary(max(range.lowerBound, start - reach), in: source.bytes, range)
    let tail = Self.boundary(min(range.upperBound, end + reach), in: source.bytes, range)
    let stop = Self.boundary(min(end, start + reach * 2), in: source.bytes, range)
    before = Self.ending(
      of: Self.printable(source.text(in: head..<start)), within: room,
      isCut: head > range.lowerBound)
    words = Self.beginning(
      of: Self.printable(source.text(in: start..<stop)), within: room * 2, isCut: stop < end)
    after =
      stop < end
      ? ""
      : Self.beginning(
        of: Self.printable(source.text(in: end..<tail)), within: room,
        isCut: tail < range.upperBound)
  }

  private static func boundary(_ offset: Int, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var offset = offset
    while offset > range.lowerBound, offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 {
      offset -= 1
    }
    return offset
  }

  private static func beginning(of text: String, within room: Int, isCut: Bool) -> String {
    var kept = ""
    var width = 0
    for character in text {
      width += DisplayWidth.of(character)
      if width > room { return kept + "…" }
      kept.append(character)
    }
    return isCut ? kept + "…" : kept
  }

  private static func ending(of text: String, within room: Int, isCut: Bool) -> String {
    var kept: [Character] = []
    var width = 0
    for character in text.reversed() {
      width += DisplayWidth.of(character)
      if width > room { return "…" + String(kept.reversed()) }
      kept.append(character)
    }
    return (isCut ? "…" : "") + String(kept.reversed())
  }

  // A tab or a control character would move the caret away from the words.
  static func printable(_ text: String) -> String {
    String(
      text.map { character in
        let isBlank = character.isWhitespace && character != "\u{3000}"
        let isControl = character.unicodeScalars.allSatisfy {
          $0.value < 0x20 || $0.properties.generalCategory == .format
        }
        return isBlank || isControl ? " " : character
      })
  }
}

extension SourceSpan {
  /// What stands before an excerpt: the line's number, the cell's name, the page.
  var label: String {
    switch self {
    case .text(let span): String(span.line)
    case .cell(let span): span.cell
    case .page(let span): "p.\(span.page)"
    }
  }

  /// The place as people and editors write it after a file's name: `12:5`, `Sheet!A5`, `p.3`.
  var whereabouts: String {
    switch self {
    case .text(let span): "\(span.line):\(span.column)"
    case .cell(let span): span.cell.isEmpty ? span.sheet : "\(span.sheet)!\(span.cell)"
    case .page(let span): "p.\(span.page)"
    }
  }
}
