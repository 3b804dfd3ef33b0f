import Foundation
import Testing

/// The same list in the other formats and encodings in which governments publish.
extension PublishedList {
  enum Form: String, CaseIterable, CustomTestStringConvertible {
    case text, tsv, csv, semicolons, html, htmlWithoutClosingTags

    var testDescription: String { rawValue }
  }

  enum Coding: String, CaseIterable, CustomTestStringConvertible {
    case utf8, utf8WithMark, utf16, utf16WithoutMark, utf16BigWithoutMark, cp932

    var testDescription: String { rawValue }

    func encode(_ text: String) throws -> [UInt8] {
      switch self {
      case .utf8: Array(text.utf8)
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
      case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16WithoutMark: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigWithoutMark: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .cp932: CodePage932.encode(text)
      }
    }
  }

  func bytes(_ form: Form, _ coding: Coding, newline: String = "\n") throws -> [UInt8] {
    let lines = String(decoding: try bytes(), as: UTF8.self).components(separatedBy: "\n")
    return try coding.encode(form.write(lines).joined(separator: newline))
  }
}

extension PublishedList.Form {
  fileprivate func write(_ lines: [String]) -> [String] {
    switch self {
    case .text: lines
    case .tsv: lines.map { Self.cells($0).map(Self.quotedIfNeeded).joined(separator: "\t") }
    case .csv: lines.map { Self.padded($0).map(Self.quoted).joined(separator: ",") }
    case .semicolons: lines.map { Self.padded($0).map(Self.quoted).joined(separator: ";") }
    case .html: Self.page(lines, close: true)
    case .htmlWithoutClosingTags: Self.page(lines, close: false)
    }
  }

  /// The cells, with the bureau on a line of its own as spreadsheets have it.
  private static func cells(_ line: String) -> [String] {
    line.components(separatedBy: "\t").map {
      $0.replacingOccurrences(of: " 【", with: "\n【")
    }
  }

  private static func padded(_ line: String) -> [String] {
    let cells = cells(line)
    return cells + Array(repeating: "", count: max(0, 5 - cells.count))
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private static func quotedIfNeeded(_ cell: String) -> String {
    cell.contains("\n") ? quoted(cell) : cell
  }

  private static func page(_ lines: [String], close: Bool) -> [String] {
    var page = ["<!DOCTYPE html><html lang=\"ja\"><head><title>一覧｜都庁</title>"]
    page.append("<style>td { color: red }</style></head><body>")
    var isInTable = false
    var isFirst = true
    for line in lines where !line.isEmpty {
      let cells = line.components(separatedBy: "\t")
      if cells.count == 1 {
        if isInTable { page.append("</table>") }
        isInTable = false
        let text = line.replacingOccurrences(of: "<", with: "&lt;")
        page.append(isFirst ? "<h1>\(text)</h1>" : "<h2>\(text)</h2>")
        isFirst = false
        continue
      }
      if !isInTable { page.append("<table class='list'>") }
      isInTable = true
      let tag = cells[0] == "No." ? "th" : "td"
      page.append(close ? "  <tr>" : "<tr>")
      for cell in cells { page.append(close ? "    <\(tag)>\(cell)</\(tag)>" : "<\(tag)>\(cell)") }
      if close { page.append("  </tr>") }
    }
    page.append(isInTable ? "</table></body></html>" : "</body></html>")
    return page
  }
}
