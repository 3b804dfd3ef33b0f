import CPangoCairo
import CTurboJPEG
import Pictures

/// Pictures that are made for tests: each quarter in a colour of its own, so that turning shows.
enum MadePicture {
  /// A PNG: red, green, blue and white, from the top left, row by row.
  static func png(width: Int, height: Int) -> [UInt8] {
    final class Output {
      var bytes: [UInt8] = []
    }
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    let context = cairo_create(surface)
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    let (halfWidth, halfHeight) = (Double(width) / 2, Double(height) / 2)
    for (index, colour) in [(1.0, 0.0, 0.0), (0, 1, 0), (0, 0, 1), (1, 1, 1)].enumerated() {
      cairo_set_source_rgb(context, colour.0, colour.1, colour.2)
      cairo_rectangle(
        context, Double(index % 2) * halfWidth, Double(index / 2) * halfHeight, halfWidth,
        halfHeight)
      cairo_fill(context)
    }
    let output = Output()
    cairo_surface_write_to_png_stream(
      surface,
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(output).toOpaque())
    return output.bytes
  }

  /// The same as a JPEG of 240 by 160 pixels, which the studio makes for lists.
  static func jpeg() async throws -> [UInt8] {
    let work = try await PictureStudio().picture(of: png(width: 480, height: 320))
    return work.files.first { $0.hash == work.picture.small?.hash }?.bytes ?? []
  }

  /// The same colours as inks, as printers get them: a JPEG of 64 by 64 pixels.
  static func forPrint() -> [UInt8]? {
    guard let handle = tjInitCompress() else { return nil }
    defer { tjDestroy(handle) }
    let inks: [[UInt8]] = [
      [255, 0, 0, 255], [0, 255, 0, 255], [0, 0, 255, 255], [255, 255, 255, 255],
    ]
    var pixels: [UInt8] = []
    for place in 0..<(64 * 64) { pixels += inks[place / 2_048 * 2 + place % 64 / 32] }
    var output: UnsafeMutablePointer<UInt8>?
    var length = UInt(0)
    defer { tjFree(output) }
    guard
      tjCompress2(
        handle, pixels, 64, 0, 64, Int32(TJPF_CMYK.rawValue), &output, &length,
        Int32(TJSAMP_444.rawValue), 90, 0) == 0
    else { return nil }
    return Array(UnsafeBufferPointer(start: output, count: Int(length)))
  }

  /// A JPEG with an Exif segment that turns it and tells where it was taken.
  static func turned(_ jpeg: [UInt8], _ orientation: UInt8, note: String) -> [UInt8] {
    let exif: [UInt8] =
      Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1]
      + [0, orientation, 0, 0, 0, 0, 0, 0] + Array(note.utf8)
    let length = exif.count + 2
    return Array(jpeg.prefix(2)) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + exif
      + jpeg.dropFirst(2)
  }

  /// A PNG whose head tells another size than it has.
  static func png(claiming width: UInt32, by height: UInt32) -> [UInt8] {
    var bytes = png(width: 64, height: 64)
    bytes.replaceSubrange(16..<24, with: big(width) + big(height))
    return bytes
  }

  /// A GIF of as many frames.
  static func gif(width: UInt8 = 64, height: UInt8 = 48, frames: Int = 1) -> [UInt8] {
    let head = Array("GIF89a".utf8) + [width, 0, height, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    let frame: [UInt8] =
      [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, width, 0, height, 0, 0, 2, 2, 0x44, 1, 0]
    return head + Array(repeatElement(frame, count: frames).joined()) + [0x3B]
  }

  /// A WebP with the head of the extended form.
  static func webp(width: Int = 400, height: Int = 300, isMoving: Bool = false) -> [UInt8] {
    let size = { (number: Int) in
      [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number >> 16 & 0xFF)]
    }
    let chunk: [UInt8] =
      Array("WEBPVP8X".utf8) + [10, 0, 0, 0, isMoving ? 2 : 0, 0, 0, 0] + size(width - 1)
      + size(height - 1)
    return Array("RIFF".utf8) + [UInt8(chunk.count), 0, 0, 0] + chunk
  }

  /// An AVIF whose second item is the primary one, turned by quarters.
  static func avif(
    brand: String = "avif", width: UInt32 = 400, height: UInt32 = 300, quarters: UInt8 = 0
  ) -> [UInt8] {
    func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
      big(UInt32(content.count + 8)) + Array(name.utf8) + content
    }
    let properties =
      box("ispe", [0, 0, 0, 0] + big(64) + big(64))
      + box("ispe", [0, 0, 0, 0] + big(width) + big(height)) + box("irot", [quarters])
    let uses: [UInt8] = [0, 0, 0, 0] + big(2) + [0, 1, 1, 0x81] + [0, 2, 2, 0x82, 0x83]
    return box("ftyp", Array(brand.utf8) + [0, 0, 0, 0] + Array("avifmif1".utf8))
      + box(
        "meta",
        [0, 0, 0, 0] + box("pitm", [0, 0, 0, 0, 0, 2])
          + box("iprp", box("ipco", properties) + box("ipma", uses)))
      + box("mdat", [1, 2, 3, 4])
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }
}
