import CPangoCairo

/// A picture while it is drawn. Lengths are pixels, from the top left corner.
final class CardCanvas {
  private let surface: OpaquePointer
  private let context: OpaquePointer

  private final class Output {
    var bytes: [UInt8] = []
  }

  init(width: Int, height: Int) throws(ShareCardError) {
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .failed("cairo_image_surface_create") }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw .failed("cairo_create")
    }
    self.surface = surface
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// The picture as a PNG.
  func png() throws(ShareCardError) -> [UInt8] {
    let output = Output()
    let closure = Unmanaged.passUnretained(output).toOpaque()
    let written = cairo_surface_write_to_png_stream(
      surface,
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, closure)
    for status in [cairo_status(context), written] where status != CAIRO_STATUS_SUCCESS {
      throw .failed(cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
    }
    return output.bytes
  }

  func fill(_ box: Box, _ colour: Colour) {
    use(colour)
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_fill(context)
  }

  func frame(_ box: Box, _ colour: Colour, width: Double = 1.5, dashes: [Double] = []) {
    use(colour)
    cairo_set_line_width(context, width)
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_stroke(context)
    cairo_set_dash(context, nil, 0, 0)
  }

  func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ colour: Colour,
    width: Double, dashes: [Double] = []
  ) {
    use(colour)
    cairo_set_line_width(context, width)
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
    cairo_move_to(context, start.x, start.y)
    cairo_line_to(context, end.x, end.y)
    cairo_stroke(context)
    cairo_set_dash(context, nil, 0, 0)
  }

  func circle(x: Double, y: Double, radius: Double, _ colour: Colour, isFilled: Bool = true) {
    use(colour)
    cairo_new_sub_path(context)
    cairo_arc(context, x, y, radius, 0, 2 * .pi)
    if isFilled {
      cairo_fill(context)
    } else {
      cairo_set_line_width(context, 3)
      cairo_stroke(context)
    }
  }

  /// Sets a text into a width, on as many lines as are allowed, the rest cut with an ellipsis.
  ///
  /// - Returns: how high it is.
  @discardableResult
  func text(
    _ text: String, _ type: Typeface, _ colour: Colour, x: Double, y: Double, width: Double,
    lines: Int = 1
  ) -> Double {
    guard let layout = pango_cairo_create_layout(context) else { return 0 }
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    let scale = Double(PANGO_SCALE)
    let font = pango_font_description_from_string(type.families)
    pango_font_description_set_absolute_size(font, type.size * scale)
    if type.isBold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    pango_context_set_language(
      pango_layout_get_context(layout), pango_language_from_string("ja"))
    pango_layout_set_width(layout, Int32(width * scale))
    pango_layout_set_height(layout, Int32(-lines))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    pango_layout_set_line_spacing(layout, 1.3)
    // A line break or another control in a name would break the card's lines.
    let plain = String(text.map { $0.isNewline || $0 == "\0" ? " " : $0 })
    pango_layout_set_text(layout, plain, Int32(plain.utf8.count))
    use(colour)
    cairo_move_to(context, x, y)
    pango_cairo_show_layout(context, layout)
    var height = Int32(0)
    pango_layout_get_pixel_size(layout, nil, &height)
    return Double(height)
  }

  private func use(_ colour: Colour) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
  }
}

/// An area of the picture.
struct Box {
  let x: Double
  let y: Double
  let width: Double
  let height: Double
}

/// How a text is set: the official words in Mincho, ours in Gothic.
struct Typeface {
  let families: String
  let size: Double
  var isBold = false

  static func official(_ size: Double) -> Typeface {
    Typeface(families: "BIZ UDPMincho, Noto Serif CJK JP, serif", size: size, isBold: true)
  }

  static func ours(_ size: Double, isBold: Bool = false) -> Typeface {
    Typeface(
      families: "BIZ UDPGothic, Noto Sans CJK JP, sans-serif", size: size, isBold: isBold)
  }
}
