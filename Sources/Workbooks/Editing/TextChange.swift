/// What differs between two texts: the stretch between their common beginning and end.
struct TextChange {
  /// The stretch of the old text that is replaced, in bytes.
  let old: Range<Int>
  /// What stands there in the new text.
  let new: [UInt8]

  init(from old: [UInt8], to new: [UInt8]) {
    let most = min(old.count, new.count)
    var start = 0
    while start < most, old[start] == new[start] { start += 1 }
    var end = 0
    while end < most - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    // Not within a character.
    while start > 0, Self.isInside(start, of: old) || Self.isInside(start, of: new) { start -= 1 }
    while end > 0,
      Self.isInside(old.count - end, of: old) || Self.isInside(new.count - end, of: new)
    {
      end -= 1
    }
    self.old = start..<old.count - end
    self.new = Array(new[start..<new.count - end])
  }

  private static func isInside(_ index: Int, of bytes: [UInt8]) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  /// The new texts of the stretches that made up the old text: each keeps what does not change, and
  /// the one in which the change begins gets the new words.
  func parts(of stretches: [[UInt8]]) -> [[UInt8]] {
    var start = 0
    var isPlaced = false
    return stretches.enumerated().map { index, bytes in
      let range = start..<start + bytes.count
      start = range.upperBound
      var part = Array(bytes.prefix(max(0, old.lowerBound - range.lowerBound)))
      let isLast = index == stretches.count - 1
      if !isPlaced, old.lowerBound < range.upperBound || isLast {
        isPlaced = true
        part += new
      }
      part += bytes.suffix(max(0, min(bytes.count, range.upperBound - old.upperBound)))
      return part
    }
  }
}
