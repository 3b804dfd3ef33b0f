/// A text as search compares it: width, case, kana and variant characters folded away, as UTF-16.
///
/// Each unit remembers the bytes of the original it came from, so that what is found can be marked
/// in the text as it was written.
struct FoldedText {
  /// The folded units.
  private(set) var units: [UInt16] = []
  /// The bytes (UTF-8) of the original that each unit came from.
  private(set) var origins: [Range<Int>] = []

  init(_ text: String) {
    units.reserveCapacity(text.utf8.count / 2)
    origins.reserveCapacity(text.utf8.count / 2)
    TextFolding.fold(text) { unit, origin in
      units.append(unit)
      origins.append(origin)
    }
  }

  /// The stretch of the original that a stretch of units came from.
  func original(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
  }

  /// Every place where the word stands, first to last, without overlaps.
  func ranges(of word: [UInt16]) -> [Range<Int>] {
    guard !word.isEmpty else { return [] }
    var found: [Range<Int>] = []
    units.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        var from = 0
        while let start = TextFolding.find(word, in: text, from: from) {
          found.append(start..<start + word.count)
          from = start + word.count
        }
      }
    }
    return found
  }
}
