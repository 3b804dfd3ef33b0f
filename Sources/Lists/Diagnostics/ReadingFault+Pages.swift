/// Faults of the pages of a PDF.
extension ReadingFault {
  static func pageWithoutText(_ pages: [Int]) -> Self {
    let list = pages.prefix(10).map(String.init).joined(separator: "、")
    let english = pages.prefix(10).map(String.init).joined(separator: ", ")
    let more = pages.count > 10
    return Self(
      "page-without-text", .warning,
      ja: "\(list)ページ\(more ? "など" : "")に文字の情報がありません。画像であれば、その中の事業は読めていません",
      en: "no text is on page \(english)\(more ? " and others" : ""). "
        + "If they are pictures, the programmes on them were not read")
  }

  static func pageFurniture(_ count: Int) -> Self {
    Self(
      "page-furniture", .note,
      ja: "ページごとに繰り返される文字（ページ番号、見出し行など）が\(count)か所あり、一覧から除きました",
      en: "\(count) lines that pages repeat (page numbers, headings) were left out of the list")
  }

  static func mendedLookAlike(_ seen: String, _ written: String, count: Int) -> Self {
    let code = seen.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      .joined()
    return Self(
      "mended-look-alike", .note,
      ja: "見た目が同じ別の文字「\(seen)」（\(code)）を「\(written)」として読みました（\(count)か所）",
      en: "“\(seen)” (\(code)), which only looks like “\(written)”, was read as that "
        + "(\(count) places)")
  }
}
