package import Lists

extension SourceSpan {
  /// The place in words: line 101, Sheet!F60, page 3.
  package var place: Bilingual {
    switch self {
    case .text(let span):
      Bilingual(ja: "\(span.line)行目", en: "line \(span.line)", easy: "\(span.line)行目")
    case .cell(let span):
      Bilingual(ja: "\(span.sheet)!\(span.cell)", en: "\(span.sheet)!\(span.cell)")
    case .page(let span): Bilingual(ja: "\(span.page)ページ", en: "page \(span.page)")
    }
  }
}
