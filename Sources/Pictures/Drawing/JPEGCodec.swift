import CPangoCairo
import CTurboJPEG

/// JPEG into pixels and back, by TurboJPEG.
enum JPEGCodec {
  // Of 100; where photos are hardly told from their originals.
  private static let quality: Int32 = 82
  // The halves that the format gives away without decoding the whole.
  private static let divisors = [8, 4, 2, 1]

  /// Decodes a file, to a half, a quarter or an eighth where that is as large as is needed.
  static func decoded(_ bytes: [UInt8], atLeast size: PictureSize) -> PictureCanvas? {
    guard let handle = tjInitDecompress() else { return nil }
    defer { tjDestroy(handle) }
    var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    let length = UInt(bytes.count)
    guard tjDecompressHeader3(handle, bytes, length, &width, &height, &sampling, &space) == 0
    else { return nil }
    // An upright picture may lie on its side in the file.
    let needed = max(size.width, size.height)
    let divisor =
      divisors.first { Int(min(width, height)) / $0 >= needed || $0 == 1 } ?? 1
    let target = PictureSize(
      width: (Int(width) + divisor - 1) / divisor, height: (Int(height) + divisor - 1) / divisor)
    guard let canvas = PictureCanvas(target) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(canvas.surface))
    guard let data = cairo_image_surface_get_data(canvas.surface) else { return nil }
    let isForPrint = space == Int32(TJCS_CMYK.rawValue) || space == Int32(TJCS_YCCK.rawValue)
    let status = tjDecompress2(
      handle, bytes, length, data, Int32(target.width), Int32(stride), Int32(target.height),
      Int32((isForPrint ? TJPF_CMYK : TJPF_BGRX).rawValue), TJFLAG_LIMITSCANS)
    // What is only remarked on is shown by every browser.
    guard status == 0 || tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) else { return nil }
    if isForPrint { mix(data, count: stride / 4 * target.height) }
    cairo_surface_mark_dirty(canvas.surface)
    return canvas
  }

  /// Inks, which files hold inverted, into light.
  private static func mix(_ pixels: UnsafeMutablePointer<UInt8>, count: Int) {
    for pixel in 0..<count {
      let inks = pixels + pixel * 4
      let black = Int(inks[3])
      let (red, green, blue) = (inks[0], inks[1], inks[2])
      inks[0] = UInt8(Int(blue) * black / 255)
      inks[1] = UInt8(Int(green) * black / 255)
      inks[2] = UInt8(Int(red) * black / 255)
    }
  }

  /// Encodes pixels of four bytes: blue, green, red and one that counts for nothing.
  static func encoded(
    _ pixels: UnsafeMutablePointer<UInt8>, _ size: PictureSize, stride: Int
  ) -> [UInt8]? {
    guard let handle = tjInitCompress() else { return nil }
    defer { tjDestroy(handle) }
    var output: UnsafeMutablePointer<UInt8>?
    var length = UInt(0)
    defer { tjFree(output) }
    guard
      tjCompress2(
        handle, pixels, Int32(size.width), Int32(stride), Int32(size.height),
        Int32(TJPF_BGRX.rawValue), &output, &length, Int32(TJSAMP_420.rawValue), quality,
        TJFLAG_PROGRESSIVE) == 0
    else { return nil }
    return Array(UnsafeBufferPointer(start: output, count: Int(length)))
  }
}
