import CPangoCairo

/// A decoded picture, upright.
final class PictureCanvas {
  let size: PictureSize
  let surface: OpaquePointer

  /// An empty picture; without a ground it is clear.
  init?(_ size: PictureSize, isClear: Bool = false) {
    guard
      let surface = cairo_image_surface_create(
        isClear ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height))
    else { return nil }
    self.surface = surface
    self.size = size
    // Where there is no memory, this tells.
    if cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS { return nil }
  }

  /// Takes a surface over.
  init?(taking surface: OpaquePointer?) {
    guard let surface else { return nil }
    self.surface = surface
    size = PictureSize(
      width: Int(cairo_image_surface_get_width(surface)),
      height: Int(cairo_image_surface_get_height(surface)))
    if cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS { return nil }
  }

  deinit { cairo_surface_destroy(surface) }

  /// Decodes a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - header: its head.
  ///   - size: what it need not be larger than.
  /// - Returns: the picture; `nil` for a format that is not decoded here.
  /// - Throws: where the file is not whole.
  static func decoded(
    _ bytes: [UInt8], _ header: PictureHeader, atLeast size: PictureSize
  ) throws(PictureFault) -> PictureCanvas? {
    let canvas: PictureCanvas?
    switch header.format {
    case .png: canvas = PictureCanvas(png: bytes)
    case .jpeg:
      canvas = JPEGCodec.decoded(bytes, atLeast: size)?.turned(upright: header.orientation)
    case .gif, .webp, .avif: return nil
    }
    guard let canvas else { throw .damaged(header.format) }
    return canvas
  }

  private convenience init?(png bytes: [UInt8]) {
    struct Input {
      var rest: UnsafeRawBufferPointer
    }
    let surface = bytes.withUnsafeBytes { buffer in
      var input = Input(rest: buffer)
      return withUnsafeMutablePointer(to: &input) { input in
        cairo_image_surface_create_from_png_stream(
          { closure, data, length in
            guard let input = closure?.assumingMemoryBound(to: Input.self), let data,
              input.pointee.rest.count >= Int(length)
            else { return CAIRO_STATUS_READ_ERROR }
            let part = UnsafeRawBufferPointer(rebasing: input.pointee.rest.prefix(Int(length)))
            UnsafeMutableRawBufferPointer(start: data, count: Int(length)).copyMemory(from: part)
            input.pointee.rest = UnsafeRawBufferPointer(
              rebasing: input.pointee.rest.dropFirst(Int(length)))
            return CAIRO_STATUS_SUCCESS
          }, input)
      }
    }
    self.init(taking: surface)
  }

  /// Whether it lets its ground through anywhere.
  private var isClear: Bool {
    cairo_surface_get_content(surface) != CAIRO_CONTENT_COLOR
  }

  /// The whole of it in a size that fits.
  func fitted(into room: PictureSize) -> PictureCanvas? {
    let target = size.fitted(into: room)
    return drawn(
      on: PictureCanvas(target, isClear: isClear),
      scale: Double(target.width) / Double(size.width), x: 0, y: 0)
  }

  /// Its middle, which fills a size, on white.
  func covering(_ room: PictureSize) -> PictureCanvas? {
    let scale = max(
      Double(room.width) / Double(size.width), Double(room.height) / Double(size.height))
    return drawn(
      on: PictureCanvas(room), scale: scale,
      x: (Double(room.width) - Double(size.width) * scale) / 2,
      y: (Double(room.height) - Double(size.height) * scale) / 2)
  }

  private func drawn(
    on target: PictureCanvas?, scale: Double, x: Double, y: Double
  ) -> PictureCanvas? {
    target?.draw { context in
      if target?.isClear == false {
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
      }
      cairo_translate(context, x, y)
      cairo_scale(context, scale, scale)
      cairo_set_source_surface(context, surface, 0, 0)
      let pattern = cairo_get_source(context)
      cairo_pattern_set_filter(pattern, CAIRO_FILTER_GOOD)
      // Else the edges would mix with what lies outside.
      cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
      cairo_paint(context)
    }
  }

  /// Turned and mirrored as Exif's orientation asks (1 to 8).
  private func turned(upright orientation: Int) -> PictureCanvas? {
    guard (2...8).contains(orientation) else { return self }
    let (width, height) = (Double(size.width), Double(size.height))
    let turns: [Int: (Double, Double, Double, Double, Double, Double)] = [
      2: (-1, 0, 0, 1, width, 0), 3: (-1, 0, 0, -1, width, height), 4: (1, 0, 0, -1, 0, height),
      5: (0, 1, 1, 0, 0, 0), 6: (0, 1, -1, 0, height, 0), 7: (0, -1, -1, 0, height, width),
      8: (0, -1, 1, 0, 0, width),
    ]
    guard let turn = turns[orientation] else { return self }
    let target = orientation > 4 ? PictureSize(width: size.height, height: size.width) : size
    return PictureCanvas(target)?.draw { context in
      var matrix = cairo_matrix_t(
        xx: turn.0, yx: turn.1, xy: turn.2, yy: turn.3, x0: turn.4, y0: turn.5)
      cairo_transform(context, &matrix)
      cairo_set_source_surface(context, surface, 0, 0)
      cairo_paint(context)
    }
  }

  /// Draws on it; `nil` where that failed.
  private func draw(_ work: (OpaquePointer?) -> Void) -> PictureCanvas? {
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    work(context)
    return cairo_status(context) == CAIRO_STATUS_SUCCESS ? self : nil
  }

  /// The picture as a PNG.
  func png() -> [UInt8]? {
    final class Output {
      var bytes: [UInt8] = []
    }
    let output = Output()
    let status = withExtendedLifetime(output) {
      cairo_surface_write_to_png_stream(
        surface,
        { closure, data, length in
          guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
          Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(output).toOpaque())
    }
    return status == CAIRO_STATUS_SUCCESS ? output.bytes : nil
  }

  /// The picture as a JPEG, on white.
  func jpeg() -> [UInt8]? {
    guard !isClear else { return covering(size)?.jpeg() }
    cairo_surface_flush(surface)
    return cairo_image_surface_get_data(surface).flatMap {
      JPEGCodec.encoded($0, size, stride: Int(cairo_image_surface_get_stride(surface)))
    }
  }
}
