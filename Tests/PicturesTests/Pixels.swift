import CTurboJPEG

/// The pixels of a JPEG.
struct Pixels {
  private let bytes: [UInt8]
  private let width: Int
  private let height: Int

  init?(jpeg: [UInt8]) {
    guard let handle = tjInitDecompress() else { return nil }
    defer { tjDestroy(handle) }
    var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard
      tjDecompressHeader3(
        handle, jpeg, UInt(jpeg.count), &width, &height, &sampling, &space) == 0
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(width * height) * 3)
    guard
      tjDecompress2(
        handle, jpeg, UInt(jpeg.count), &bytes, width, 0, height, Int32(TJPF_RGB.rawValue), 0) == 0
    else { return nil }
    self.bytes = bytes
    (self.width, self.height) = (Int(width), Int(height))
  }

  /// The colours in the middle of its quarters, row by row: r, g, b or w.
  var quarters: String {
    [(1, 1), (3, 1), (1, 3), (3, 3)].map { column, row in
      let offset = (height * row / 4 * width + width * column / 4) * 3
      let bright = bytes[offset..<offset + 3].map { $0 > 127 }
      return bright == [true, true, true]
        ? "w" : bright == [true, false, false] ? "r" : bright == [false, true, false] ? "g" : "b"
    }.joined()
  }
}
