/// The head of a GIF (GIF89a), and its blocks, which are walked to tell whether it moves.
enum GIFHeader {
  static func read(_ view: ByteView) -> PictureHeader.Found? {
    guard let width = view.little(2, at: 6), let height = view.little(2, at: 8),
      let flags = view[10]
    else { return nil }
    var offset = 13 + tableSize(flags)
    var frames = 0
    while let block = view[offset] {
      switch block {
      case 0x3B:
        guard frames > 0 else { return nil }
        return .init(width: width, height: height, isMoving: frames > 1, end: offset + 1)
      case 0x21:
        guard let next = end(ofBlocksAt: offset + 2, view) else { return nil }
        offset = next
      case 0x2C:
        frames += 1
        guard let flags = view[offset + 9],
          let next = end(ofBlocksAt: offset + 11 + tableSize(flags), view)
        else { return nil }
        offset = next
      default: return nil
      }
    }
    return nil
  }

  /// The bytes of the table of colours that flags announce.
  private static func tableSize(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 6 << (flags & 7) }

  /// Behind a row of blocks, each with its length before it, the last one empty.
  private static func end(ofBlocksAt start: Int, _ view: ByteView) -> Int? {
    var offset = start
    while let length = view[offset] {
      offset += 1 + length
      if length == 0 { return offset }
    }
    return nil
  }
}
