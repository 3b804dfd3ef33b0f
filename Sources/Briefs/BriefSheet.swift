package import PDFDrawing

/// A brief fitted onto one sheet: every section with as many items as there is room for, and how many
/// are left out.
package struct BriefSheet: Sendable, Hashable {
  /// A section as it stands on the sheet.
  package struct Section: Sendable, Hashable {
    /// What it says.
    package let content: Brief.Section
    /// The items that have room.
    package let items: [Brief.Item]
    /// Says how many have none; `nil` where all stand there.
    package let rest: String?
  }

  /// What was to be said.
  package let brief: Brief
  /// What there is room for.
  package let sections: [Section]
  /// The room that is left over, in points; negative where even the headings have no room.
  package let spare: Double

  /// Fits a brief.
  ///
  /// - Throws: `DrawingError.failed` where nothing can be measured.
  package init(_ brief: Brief) throws(DrawingError) {
    self.brief = brief
    let layout = BriefLayout(brief, on: try Self.canvas(for: brief))
    sections = layout.sheetSections
    spare = layout.spare
  }

  /// The sheet as a PDF of one page.
  ///
  /// - Throws: `DrawingError.noFont` where no font for Japanese is installed.
  package func pdf() throws(DrawingError) -> [UInt8] {
    let canvas = try Self.canvas(for: brief)
    try canvas.requireJapanese()
    BriefLayout(brief, on: canvas).draw()
    return PDFCatalogue.marked(
      try canvas.finish(), as: brief.language == "ja" ? "ja-JP" : brief.language)
  }

  private static func canvas(for brief: Brief) throws(DrawingError) -> PDFCanvas {
    try PDFCanvas(title: brief.title, size: .a4Upright, created: brief.created)
  }
}
