import PDFText

/// A PDF whose pages hold text: tables with and without lines, over as many pages as they take.
enum PDFReader: ListFormat {
  static func recognises(_ input: ListInput) -> Bool { BinaryKind.of(input.bytes) == .pdf }

  static func read(_ input: ListInput) throws(ListError) -> RawList {
    let pages: [PDFPage]
    do throws(PDFError) {
      pages = try PDFText.pages(of: input.bytes)
    } catch {
      throw .unopenable(
        file: input.name, error.obstacle, message: error.message(input.name), hint: error.hint)
    }
    let table = TableOfPages(
      AutomaticSpacing.removed(from: pages), columns: input.columns)
    var writing = PageWriting(table)
    writing.write()
    let source = SourceFile(
      name: input.name, format: .pdf, bytes: writing.text.bytes, places: writing.text.places)
    return RawList(
      source: source, records: writing.records(in: source),
      diagnostics: PageFaults.diagnostics(of: writing, pages: pages, in: source))
  }
}
