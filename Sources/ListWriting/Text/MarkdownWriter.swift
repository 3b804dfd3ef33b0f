package import Lists

/// Markdown with the pipe tables that GitHub knows: a heading and a table for each section.
package enum MarkdownWriter: ListWriter {
  package static let name = "markdown"
  package static let mediaType = "text/markdown; charset=utf-8"

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    let layout = ListLayout(content, style: .published)
    var text = ""
    var isInTable = false
    for record in layout.records {
      switch record {
      case .title(let title):
        text += layout.titleMayBeMarked ? "# \(cell(title))\n\n" : line(title) + "\n\n"
      case .text(let words):
        text += (isInTable ? "\n" : "") + line(words) + "\n\n"
      case .heading(_, let words): text += (isInTable ? "\n" : "") + "## \(cell(words))\n\n"
      case .titles:
        if isInTable { text += "\n" }
        text += row(layout.titles.map(cell))
        text += row(layout.titles.map { _ in "---" })
      case .row(let cells): text += row(cells.map { self.text(of: $0) })
      }
      if case .row = record { isInTable = true } else { isInTable = record == .titles }
    }
    return Array(text.utf8)
  }

  private static let escaping = MarkupEscaping(.line)

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func text(of cell: ListCell) -> String {
    switch cell {
    case .text(let text): self.cell(text)
    case .links(let addresses): addresses.map { link(to: $0) }.joined(separator: "<br>")
    }
  }

  /// An address as it is, where it is known for one; its own signs are no marks then.
  private static func link(to address: String) -> String {
    let text = escaping.links([address], separator: "")
    let isBare = text.utf8.first != UInt8(ascii: "<")
    return isBare && !text.contains(where: { "[]`".contains($0) }) ? text : escaped(text)
  }

  /// A line outside tables; what would begin a heading or a row is escaped.
  private static func line(_ text: String) -> String {
    let text = cell(text)
    return text.utf8.first == UInt8(ascii: "#") ? "\\" + text : text
  }

  private static func cell(_ text: String) -> String { escaped(escaping.text(text)) }

  private static let marks = Set("\\|*_`[]~".utf8)

  private static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if marks.contains(byte) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
