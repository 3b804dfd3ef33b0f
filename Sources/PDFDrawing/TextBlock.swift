import CPangoCairo

/// A text set in a width, as lines.
package final class TextBlock {
  /// A stretch of the text, in bytes, that leads somewhere.
  package struct Link {
    package let range: Range<Int>
    package let address: String

    /// Makes a stretch.
    package init(range: Range<Int>, address: String) {
      self.range = range
      self.address = address
    }
  }

  /// One line: how far it reaches down, where its letters stand, and where its text begins.
  struct Line {
    let pointer: UnsafeMutablePointer<PangoLayoutLine>
    let start: Int
    let x: Double
    let baseline: Double
    let height: Double
  }

  private let layout: OpaquePointer
  /// The height of each line.
  package private(set) var heights: [Double] = []

  private static let scale = Double(PANGO_SCALE)

  /// Sets a text. With `keepsSpaces` a space at which a line is broken begins the next line, where
  /// it is seen; else it ends the line and is gone.
  init(
    _ layout: OpaquePointer, _ text: String, _ type: TypeStyle, width: Double,
    keepsSpaces: Bool = false
  ) {
    self.layout = layout
    let font = pango_font_description_from_string(type.face.rawValue)
    pango_font_description_set_absolute_size(font, type.size * Self.scale)
    if type.isBold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    pango_context_set_language(
      pango_layout_get_context(layout), pango_language_from_string("ja"))
    pango_layout_set_width(layout, Int32(width * Self.scale))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    if type.isCentred { pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER) }
    // A hyphen at a line's end would change an address.
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    let bytes = Self.printable(keepsSpaces ? LineSpaces.leading(text) : text)
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
      }
    }
    heights = (0..<Int(pango_layout_get_line_count(layout))).map { _ in
      (type.size * type.leading * 100).rounded() / 100
    }
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Whether the fonts have every character.
  package var hasAllGlyphs: Bool { pango_layout_get_unknown_glyphs_count(layout) == 0 }

  /// The height of all lines.
  package var height: Double { heights.reduce(0, +) }

  /// How far the longest line reaches.
  package var reach: Double {
    var box = PangoRectangle()
    pango_layout_get_extents(layout, nil, &box)
    return Double(box.width) / Self.scale
  }

  /// The height of some lines.
  package func height(_ lines: Range<Int>) -> Double { heights[lines].reduce(0, +) }

  /// How many lines from a place on fit into a height.
  package func lines(from start: Int, fitting room: Double) -> Range<Int> {
    var end = start
    var height = 0.0
    while end < heights.count, height + heights[end] <= room + 0.01 {
      height += heights[end]
      end += 1
    }
    return start..<end
  }

  /// A line, ready to be drawn.
  func line(_ index: Int) -> Line? {
    guard let pointer = pango_layout_get_line_readonly(layout, Int32(index)) else { return nil }
    var box = PangoRectangle()
    pango_layout_line_get_extents(pointer, nil, &box)
    let height = heights[index]
    let own = Double(box.height) / Self.scale
    var x = 0.0
    if pango_layout_get_alignment(layout) == PANGO_ALIGN_CENTER {
      x = max(0, Double(pango_layout_get_width(layout) - box.width) / Self.scale / 2)
    }
    return Line(
      pointer: pointer, start: Int(pointer.pointee.start_index), x: x,
      baseline: (height - own) / 2 - Double(box.y) / Self.scale, height: height)
  }

  /// The text without what no printer shows: controls other than line breaks become spaces.
  private static func printable(_ text: String) -> [UInt8] {
    text.utf8.map { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D ? 0x20 : $0 }
  }
}
