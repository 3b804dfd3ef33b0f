import CPangoCairo

/// A PDF while its pages are drawn. Lengths are points, from the top left corner.
final class PDFCanvas {
  static let width = 841.89
  static let height = 595.28

  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let output = Output()
  /// The pages begun so far.
  private(set) var pages = 1

  private final class Output {
    var bytes: [UInt8] = []
  }

  /// Begins a document.
  init(title: String) throws(WritingError) {
    let closure = Unmanaged.passUnretained(output).toOpaque()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, closure, Self.width, Self.height)
    guard let surface, let context = cairo_create(surface) else {
      throw .failed("cairo_pdf_surface_create")
    }
    self.surface = surface
    self.context = context
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Renkei")
    // A table of empty boxes is worse than none.
    let sample = block("連携事業一覧", TypeStyle(size: 10), width: Self.width)
    guard sample?.hasAllGlyphs == true else { throw .noFont }
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Ends the document.
  ///
  /// - Returns: the file.
  func finish() throws(WritingError) -> [UInt8] {
    let status = cairo_status(context)
    cairo_surface_finish(surface)
    let last = cairo_surface_status(surface)
    for status in [status, last] where status != CAIRO_STATUS_SUCCESS {
      throw .failed(cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
    }
    return output.bytes
  }

  /// Goes on to the next page.
  func endPage() {
    cairo_show_page(context)
    pages += 1
  }

  /// Sets a text, to be drawn line by line.
  func block(
    _ text: String, _ type: TypeStyle, width: Double, keepsSpaces: Bool = false
  ) -> TextBlock? {
    guard let layout = pango_cairo_create_layout(context) else { return nil }
    return TextBlock(layout, text, type, width: width, keepsSpaces: keepsSpaces)
  }

  /// Draws some lines of a text, and makes those of an address lead there.
  func draw(
    _ block: TextBlock, lines: Range<Int>, x: Double, y: Double, links: [TextBlock.Link] = []
  ) {
    cairo_set_source_rgb(context, 0.1, 0.1, 0.1)
    var y = y
    for index in lines {
      guard let line = block.line(index) else { continue }
      let link = links.first { $0.range.contains(line.start) }
      if let link {
        cairo_set_source_rgb(context, 0.02, 0.27, 0.68)
        cairo_tag_begin(context, CAIRO_TAG_LINK, "uri='\(link.address)'")
      }
      cairo_move_to(context, x + line.x, y + line.baseline)
      pango_cairo_show_layout_line(context, line.pointer)
      if link != nil { cairo_tag_end(context, CAIRO_TAG_LINK) }
      y += line.height
    }
  }

  /// Says what is drawn until the tag ends, for those who hear the document.
  func begin(_ tag: String) { cairo_tag_begin(context, tag, nil) }

  /// Ends what a tag names.
  func end(_ tag: String) { cairo_tag_end(context, tag) }

  /// Draws something under a tag.
  func tagged(_ tag: String, _ draw: () -> Void) {
    begin(tag)
    draw()
    end(tag)
  }

  /// Fills an area with a grey.
  func fill(x: Double, y: Double, width: Double, height: Double, grey: Double) {
    cairo_set_source_rgb(context, grey, grey, grey)
    cairo_rectangle(context, x, y, width, height)
    cairo_fill(context)
  }

  /// Draws a thin line.
  func rule(from start: (x: Double, y: Double), to end: (x: Double, y: Double), width: Double) {
    cairo_set_source_rgb(context, 0.35, 0.35, 0.35)
    cairo_set_line_width(context, width)
    cairo_move_to(context, start.x, start.y)
    cairo_line_to(context, end.x, end.y)
    cairo_stroke(context)
  }
}
