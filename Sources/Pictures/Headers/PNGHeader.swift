/// The head of a PNG (W3C PNG 3): its first chunk.
enum PNGHeader {
  static func read(_ view: ByteView) -> PictureHeader.Found? {
    guard view.big(4, at: 8) == 13, view.has("IHDR", at: 12),
      let width = view.big(4, at: 16), let height = view.big(4, at: 20)
    else { return nil }
    return .init(width: width, height: height, end: view.count)
  }
}
