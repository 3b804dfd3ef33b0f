package import Lists

/// A page that stands alone: a heading and a table for each section.
package enum HTMLWriter: ListWriter {
  package static let name = "html"
  package static let mediaType = "text/html; charset=utf-8"

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    var page = HTMLPage(layout: ListLayout(content, style: .published))
    return Array(page.text(title: content.title ?? "").utf8)
  }
}

/// Builds the page.
private struct HTMLPage {
  private static let cells = MarkupEscaping(.page)
  private static let lines = MarkupEscaping(.pageLine)

  let layout: ListLayout
  private var html = ""
  private var isInTable = false

  init(layout: ListLayout) { self.layout = layout }

  mutating func text(title: String) -> String {
    html = """
      <!DOCTYPE html>
      <html lang="ja">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.lines.text(title))</title>
      <style>\(Self.style)</style>
      </head>
      <body>

      """
    for record in layout.records { add(record) }
    endTable()
    return html + "</body>\n</html>\n"
  }

  private mutating func add(_ record: ListLayout.Record) {
    switch record {
    case .title(let text):
      let tag = layout.titleMayBeMarked ? "h1" : "p"
      html += "<\(tag) class=\"title\">\(Self.lines.text(text))</\(tag)>\n"
    case .text(let text):
      endTable()
      html += "<p>\(Self.lines.text(text))</p>\n"
    case .heading(_, let words):
      endTable()
      html += "<h2>\(Self.lines.text(words))</h2>\n"
    case .titles:
      endTable()
      beginTable()
      let titles = layout.titles.map { "<th scope=\"col\">\(Self.cells.text($0))</th>" }
      html += "<thead><tr>\(titles.joined())</tr></thead>\n"
    case .row(let cells):
      beginTable()
      html += "<tr>\(cells.map { "<td>\(Self.text(of: $0))</td>" }.joined())</tr>\n"
    }
  }

  private static func text(of cell: ListCell) -> String {
    switch cell {
    case .text(let text): cells.text(text)
    // An address that a browser would run is shown, and leads nowhere.
    case .links(let addresses):
      addresses.map { LinkSafety.mayLead($0) ? cells.link(to: $0) : cells.text($0) }
        .joined(separator: "<br>")
    }
  }

  private mutating func beginTable() {
    guard !isInTable else { return }
    html += "<table>\n"
    isInTable = true
  }

  private mutating func endTable() {
    guard isInTable else { return }
    html += "</table>\n"
    isInTable = false
  }

  private static let style = """
    body{font:16px/1.7 sans-serif;color:#1a1a1a;background:#fff;margin:2rem auto;padding:0 1rem;\
    max-width:90rem}
    h1,.title{font-size:1.5rem;font-weight:bold}h2{font-size:1.2rem;margin-top:2rem}
    table{border-collapse:collapse;width:100%}
    th,td{border:1px solid #767676;padding:.4rem .6rem;vertical-align:top;text-align:start}
    th{background:#f0f0f0}td{overflow-wrap:anywhere}td:first-child{white-space:nowrap}
    @media print{body{margin:0;max-width:none;font-size:9pt}thead{display:table-header-group}\
    tr{break-inside:avoid}}
    """
}
