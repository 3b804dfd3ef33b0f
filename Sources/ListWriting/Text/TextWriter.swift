package import Lists

/// The text form in which lists are published: headings over the sections, a line for each row with
/// tabs between its cells, links as elements.
package enum TextWriter: ListWriter {
  package static let name = "text"
  package static let mediaType = "text/plain; charset=utf-8"

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    let escaping = MarkupEscaping(.line)
    let layout = ListLayout(content, style: .published)
    let lines = DelimitedLines(delimiter: "\t", lineEnd: "\n") { text in
      // A quotation mark at the front would open a quoted field.
      let escaped = escaping.text(text)
      return escaped.utf8.first == 0x22 ? "&quot;" + escaped.dropFirst() : escaped
    } links: { addresses in
      addresses.map { escaping.link(to: $0) }.joined(separator: " ")
    }
    return Array(spaced(layout, lines).utf8)
  }

  /// The lines with an empty one before and after each heading and before the first titles.
  private static func spaced(_ layout: ListLayout, _ lines: DelimitedLines) -> String {
    var result = ""
    for (index, line) in lines.each(of: layout).enumerated() {
      let record = layout.records[index]
      let before = index > 0 ? layout.records[index - 1] : nil
      switch record {
      case .heading where before != nil: result += "\n"
      case .titles where before != nil: result += "\n"
      default: break
      }
      result += line
    }
    return result
  }
}
