extension RuleExample {
  /// A PDF whose pages hold lines of cells, for rules that only a PDF can break.
  ///
  /// The file is plain ASCII and has no font of its own: its text is there to be read, not seen.
  static func pages(_ pages: [[[String]]], box: Bool = false, excerpt: String) -> RuleExample {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append(
      "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H "
        + "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>")
    objects.append(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 1000 /CIDToGIDMap /Identity "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        + "/FontDescriptor << /Type /FontDescriptor /FontName /F /Flags 4 "
        + "/FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >> >>")
    objects.append(
      stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
          + "1 begincodespacerange <0000> <FFFF> endcodespacerange "
          + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"))
    var kids: [String] = []
    for page in pages {
      kids.append("\(objects.count + 1) 0 R")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents \(objects.count + 2) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      objects.append(stream(content(page) + (box ? "100 100 300 200 re f " : "")))
    }
    objects[1] =
      "<< /Type /Pages /Count \(kids.count) /Kids [\(kids.joined(separator: " "))] >>"
    return RuleExample(excerpt: excerpt, list: file(of: objects))
  }

  /// The rows of a plain list on a page, below its title and headings.
  static let plainPage = [
    ["東京都 令和7年度 連携事業一覧（2025年4月1日時点）"], ["<防災の連携>"],
    ["No.", "事業名【所管局名】", "事業内容", "事業サイトURL", "関係自治体"],
    ["1", "防災に関する連携【総務局】", "災害のときに互いに応援する", "https://www.soumu.metro.tokyo.lg.jp/bosai/", "埼玉県"],
  ]

  private static let lefts: [Int] = [40, 80, 260, 460, 720]

  private static func content(_ rows: [[String]]) -> String {
    var content = ""
    for (index, row) in rows.enumerated() {
      for (cell, x) in zip(row, lefts) {
        let codes = cell.utf16.map { unit in
          let digits = String(unit, radix: 16, uppercase: true)
          return String(repeating: "0", count: 4 - digits.count) + digits
        }
        // Latin letters are half as wide, and this font has one width.
        let size = cell.utf8.count == cell.utf16.count ? 5 : 10
        content += "BT /F \(size) Tf \(x) \(540 - 24 * index) Td <\(codes.joined())> Tj ET\n"
      }
    }
    return content
  }

  private static func stream(_ text: String) -> String {
    "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
  }

  private static func file(of objects: [String]) -> String {
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      file += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    return file
      + "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }
}
