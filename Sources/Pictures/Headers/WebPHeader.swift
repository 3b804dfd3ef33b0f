/// The head of a WebP (RFC 9649): its first chunk.
enum WebPHeader {
  static func read(_ view: ByteView) -> PictureHeader.Found? {
    guard let size = view.little(4, at: 4), size >= 12, size + 8 <= view.count else { return nil }
    let end = size + 8
    if view.has("VP8X", at: 12) {
      guard let flags = view[20], let width = view.little(3, at: 24),
        let height = view.little(3, at: 27)
      else { return nil }
      return .init(width: width + 1, height: height + 1, isMoving: flags & 2 != 0, end: end)
    }
    if view.has("VP8L", at: 12) {
      guard view[20] == 0x2F, let bits = view.little(4, at: 21) else { return nil }
      return .init(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1, end: end)
    }
    // A key frame begins with this code.
    guard view.has("VP8 ", at: 12), view.has([0x9D, 0x01, 0x2A], at: 23),
      let width = view.little(2, at: 26), let height = view.little(2, at: 28)
    else { return nil }
    return .init(width: width & 0x3FFF, height: height & 0x3FFF, end: end)
  }
}
