import PDFText

/// Says what reading the pages left out or put right.
enum PageFaults {
  static func diagnostics(
    of writing: PageWriting, pages: [PDFPage], in source: SourceFile
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let pictures = pages.filter { $0.words.isEmpty && !$0.isBlank }.map(\.number)
    if !pictures.isEmpty {
      diagnostics.append(
        ReadingFault.pageWithoutText(pictures).diagnostic(at: nil, in: source))
    }
    if let first = writing.repeated.first {
      diagnostics.append(
        ReadingFault.pageFurniture(writing.repeated.count).diagnostic(
          at: first, in: source,
          notes: writing.repeated.prefix(3).map { range in
            let text = source.text(in: range)
            return .init(Bilingual(ja: text, en: text), at: source.span(of: range))
          }))
    }
    let seen = Dictionary(grouping: writing.text.lookAlikes, by: \.seen)
    for (character, found) in seen.sorted(by: { $0.key < $1.key }) {
      diagnostics.append(
        ReadingFault.mendedLookAlike(character, found[0].written, count: found.count)
          .diagnostic(at: found[0].place, in: source))
    }
    return diagnostics
  }
}
