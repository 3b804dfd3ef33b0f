import CPangoCairo

/// A PDF while its pages are drawn. Lengths are points, from the top left corner.
package final class PDFCanvas {
  /// The size of every page.
  package let size: PageSize
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let output = Output()
  /// The pages begun so far.
  package private(set) var pages = 1

  private final class Output {
    var bytes: [UInt8] = []
  }

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - title: what readers show above it.
  ///   - size: the size of its pages.
  ///   - created: when it was made, by ISO 8601; the moment where nothing is given.
  /// - Throws: `DrawingError` where Cairo cannot begin it.
  package init(title: String, size: PageSize, created: String? = nil) throws(DrawingError) {
    self.size = size
    let closure = Unmanaged.passUnretained(output).toOpaque()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, closure, size.width, size.height)
    guard let surface, let context = cairo_create(surface) else {
      throw .failed("cairo_pdf_surface_create")
    }
    self.surface = surface
    self.context = context
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Renkei")
    if let created {
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
    }
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Sees to it that Japanese can be drawn: a page of empty boxes is worse than none.
  package func requireJapanese() throws(DrawingError) {
    let sample = block("連携事業一覧", TypeStyle(size: 10), width: size.width)
    guard sample?.hasAllGlyphs == true else { throw .noFont }
  }

  /// Ends the document.
  ///
  /// - Returns: the file.
  package func finish() throws(DrawingError) -> [UInt8] {
    let status = cairo_status(context)
    cairo_surface_finish(surface)
    let last = cairo_surface_status(surface)
    for status in [status, last] where status != CAIRO_STATUS_SUCCESS {
      throw .failed(cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
    }
    return output.bytes
  }

  /// Goes on to the next page.
  package func endPage() {
    cairo_show_page(context)
    pages += 1
  }

  /// Sets a text, to be drawn line by line.
  package func block(
    _ text: String, _ type: TypeStyle, width: Double, keepsSpaces: Bool = false
  ) -> TextBlock? {
    guard let layout = pango_cairo_create_layout(context) else { return nil }
    return TextBlock(layout, text, type, width: width, keepsSpaces: keepsSpaces)
  }

  /// Draws a text, or some lines of it, and makes the lines of an address lead there; a squeeze under
  /// 1 makes its letters narrower.
  package func draw(
    _ block: TextBlock, lines: Range<Int>? = nil, x: Double, y: Double, ink: Ink = .text,
    links: [TextBlock.Link] = [], squeeze: Double = 1
  ) {
    var y = y
    for index in lines ?? 0..<block.heights.count {
      guard let line = block.line(index) else { continue }
      let link = links.first { $0.range.contains(line.start) }
      paint(link == nil ? ink : .link)
      if let link { cairo_tag_begin(context, CAIRO_TAG_LINK, "uri='\(link.address)'") }
      cairo_move_to(context, x + line.x, y + line.baseline)
      cairo_save(context)
      cairo_scale(context, squeeze, 1)
      pango_cairo_show_layout_line(context, line.pointer)
      cairo_restore(context)
      if link != nil { cairo_tag_end(context, CAIRO_TAG_LINK) }
      y += line.height
    }
  }

  /// Makes what is drawn lead to an address.
  ///
  /// An address with a character that the format marks or changes leads nowhere.
  package func linked(to address: String?, _ draw: () -> Void) {
    guard let address, Self.mayLead(to: address) else { return draw() }
    cairo_tag_begin(context, CAIRO_TAG_LINK, "uri='\(address)'")
    draw()
    cairo_tag_end(context, CAIRO_TAG_LINK)
  }

  private static func mayLead(to address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://")) && address.utf8.count <= 2000
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'<>\\[]^`{}".utf8.contains($0) }
  }

  /// Says what is drawn until the tag ends, for those who hear the document.
  package func begin(_ tag: String) { cairo_tag_begin(context, tag, nil) }

  /// Ends what a tag names.
  package func end(_ tag: String) { cairo_tag_end(context, tag) }

  /// Draws something under a tag.
  package func tagged(_ tag: String, _ draw: () -> Void) {
    begin(tag)
    draw()
    end(tag)
  }

  /// Fills an area.
  package func fill(x: Double, y: Double, width: Double, height: Double, ink: Ink) {
    paint(ink)
    cairo_rectangle(context, x, y, width, height)
    cairo_fill(context)
  }

  /// Draws the edge of an area.
  package func frame(
    x: Double, y: Double, width: Double, height: Double, line: Double, ink: Ink = .rule,
    dash: Double? = nil
  ) {
    paint(ink)
    stroke(width: line, dash: dash) { cairo_rectangle(context, x, y, width, height) }
  }

  /// Draws a thin line.
  package func rule(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), width: Double,
    ink: Ink = .rule, dash: Double? = nil
  ) {
    paint(ink)
    stroke(width: width, dash: dash) {
      cairo_move_to(context, start.x, start.y)
      cairo_line_to(context, end.x, end.y)
    }
  }

  /// Draws a circle: a dot, or where a line's width is given, a ring.
  package func circle(x: Double, y: Double, radius: Double, line: Double? = nil, ink: Ink) {
    paint(ink)
    cairo_new_sub_path(context)
    cairo_arc(context, x, y, radius, 0, 2 * .pi)
    guard let line else { return cairo_fill(context) }
    stroke(width: line, dash: nil) {}
  }

  private func paint(_ ink: Ink) {
    cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
  }

  private func stroke(width: Double, dash: Double?, _ path: () -> Void) {
    cairo_set_line_width(context, width)
    let dashes = dash.map { [$0, $0] } ?? []
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
    path()
    cairo_stroke(context)
  }
}
