package import Lists
import PDFDrawing

/// The official table as PDF: A4 across, a heading over each section, the columns' titles on each
/// page, links that can be clicked, page numbers.
///
/// Set by Pango, which breaks lines as Japanese does, and drawn by Cairo, which embeds what it uses
/// of the fonts. It is made to be printed and read; a list is handed on in the other formats.
package enum PDFWriter: ListWriter {
  package static let name = "pdf"
  package static let mediaType = "application/pdf"
  package static let isRead = false

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    let layout = ListLayout(content, style: .published)
    do throws(DrawingError) {
      // The first run counts the pages, for each page says how many there are.
      let count = try draw(layout, title: content.title ?? "", pageCount: nil).pages
      return try draw(layout, title: content.title ?? "", pageCount: count).bytes
    } catch {
      switch error {
      case .noFont: throw .noFont
      case .failed(let reason): throw .failed(reason)
      }
    }
  }

  private static func draw(
    _ layout: ListLayout, title: String, pageCount: Int?
  ) throws(DrawingError) -> (bytes: [UInt8], pages: Int) {
    let canvas = try PDFCanvas(title: title, size: .a4Across)
    try canvas.requireJapanese()
    var pages = TablePages(layout, title: title, on: canvas, pageCount: pageCount)
    pages.draw()
    return (PDFCatalogue.marked(try canvas.finish(), as: "ja-JP"), canvas.pages)
  }
}
