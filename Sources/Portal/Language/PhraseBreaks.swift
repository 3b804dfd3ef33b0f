import Participation

/// Where a Japanese title may be broken, for browsers that cannot find phrases by themselves.
///
/// The result is meant for `word-break: keep-all`: lines then end at these places only.
enum PhraseBreaks {
  /// The text with a break opportunity at each phrase's end: before an opening bracket, after a
  /// closing one, after ・ and 、, and after の, を or と before a kanji or katakana; in what would be
  /// long without one, also between kanji and katakana, after kana before kanji, and between the words
  /// of a long stretch of kanji. Kana after a closing bracket stay with it, and a weekday with its day.
  ///
  /// - Parameters:
  ///   - text: the title.
  ///   - isBreaking: whether lines may end at a phrase; `false` for what stands on one line.
  ///   - marked: what was found in it, in bytes of UTF-8, in order and without overlaps.
  /// - Returns: the title as markup.
  static func html(
    _ text: String, isBreaking: Bool = true, marking marked: [Range<Int>] = []
  ) -> SafeHTML {
    html([RubyText.Piece(text)], isBreaking: isBreaking, marking: marked)
  }

  /// The same of a text whose words have readings: a word with one is never broken, and a mark ends
  /// and begins again with it.
  static func html(
    _ pieces: [RubyText.Piece], isBreaking: Bool = true, marking marked: [Range<Int>] = []
  ) -> SafeHTML {
    var result = SafeHTML.empty
    var line = PhraseLine()
    var offset = 0
    var marks = marked[...]
    let endsWords =
      isBreaking && pieces.count > 1 && PhraseLine.needsWords(pieces.map(\.text).joined())
    for piece in pieces {
      // No line begins with what is only a suffix.
      var isFirst = endsWords && piece.text.count > 1
      var content = SafeHTML.empty
      // What stands in one mark, or outside of all.
      var run = SafeHTML.empty
      var text = ""
      var isMarked = false
      func flush() {
        run.append(text: text)
        text = ""
      }
      func endRun() {
        flush()
        content.append(isMarked && !run.isEmpty ? "<mark>\(run)</mark>" : run)
        run = .empty
      }
      for character in piece.text {
        if let mark = marks.first, offset >= mark.upperBound {
          endRun()
          isMarked = false
          marks.removeFirst()
        }
        let begins = marks.first.map { $0.lowerBound <= offset } ?? false
        if begins != isMarked {
          endRun()
          isMarked = begins
        }
        var joint = isBreaking ? line.joint(before: character) : .open
        if isFirst, line.endsWord(before: character) { joint = .end }
        if joint == .end, !line.endsByItself {
          flush()
          if piece.reading == nil {
            if run.isEmpty { content.append("<wbr>") } else { run.append("<wbr>") }
          } else if content.isEmpty, run.isEmpty {
            result.append("<wbr>")
          }
        }
        isFirst = false
        if joint == .clasp, let last = text.popLast() {
          flush()
          run.append("<span class=\"j\">\(String([last, character]))</span>")
        } else {
          text.append(character)
        }
        line.append(character, after: joint)
        offset += character.utf8.count
      }
      endRun()
      if let reading = piece.reading {
        result.append("\(Ruby.open)\(content)\(Ruby.close(reading))")
      } else {
        result.append(content)
      }
    }
    return result
  }
}
