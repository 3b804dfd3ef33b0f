import Lists

/// Findings as one page that stands alone: grouped by bureau, fit for mail and for printing.
public enum HTMLReport: ReportFormat {
  /// The word that chooses it.
  public static let name = "html"
  /// A page.
  public static let mediaType = "text/html; charset=utf-8"

  /// Writes a report.
  public static func render(_ lists: [CheckedList], _ options: ReportOptions) -> String {
    let language = options.language
    let title = language.text("一覧の確認結果", "What was found in the list")
    var html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(title))</title>
      <style>\(style)</style>
      </head>
      <body>
      <h1>\(HTMLText.escaped(title))</h1>
      <p>\(HTMLText.escaped(TerminalReport.summary(of: lists, ReportOptions(language: language, showsNotes: true))))</p>

      """
    for list in lists {
      html += "<h2 class=\"file\">\(HTMLText.escaped(list.document.source.name))</h2>\n"
      for group in BureauGroup.all(in: list) { html += section(group, in: list, options) }
    }
    return html + "</body>\n</html>\n"
  }

  private static func section(
    _ group: BureauGroup, in list: CheckedList, _ options: ReportOptions
  ) -> String {
    let language = options.language
    let heading = group.bureau ?? language.text("一覧全体", "The list as a whole")
    let serious = group.findings.filter { $0.severity > .note }
    let notes = group.findings.filter { $0.severity == .note }
    var html = "<section>\n<h2>\(HTMLText.escaped(heading))</h2>\n"
    html += serious.map { article($0, in: list, language) }.joined()
    if !notes.isEmpty {
      let label = language.text("注記 \(notes.count)件", "\(notes.count) notes")
      html += "<details\(options.showsNotes ? " open" : "")><summary>\(label)</summary>\n"
      html += notes.map { article($0, in: list, language) }.joined() + "</details>\n"
    }
    return html + "</section>\n"
  }

  private static func article(
    _ finding: Diagnostic, in list: CheckedList, _ language: ReportLanguage
  ) -> String {
    let row = list.row(of: finding)
    let subject = [finding.programme.map { "No.\($0)" }, row?.shownName].compactMap { $0 }
      .joined(separator: " ")
    var html = "<article class=\"\(finding.severity.rawValue)\">\n"
    html +=
      "<h3><span class=\"severity\">\(TerminalReport.severity(finding.severity, language))</span> "
      + "\(HTMLText.escaped(language.text(finding.message.asSentence)))</h3>\n"
    if !subject.isEmpty { html += "<p class=\"subject\">\(HTMLText.escaped(subject))</p>\n" }
    if let excerpt = Excerpt(finding.span, in: list.document.source, room: 60) {
      html +=
        "<p class=\"source\"><span class=\"line\">\(HTMLText.escaped(excerpt.label))</span> "
        + "\(HTMLText.escaped(excerpt.before))<mark>\(HTMLText.escaped(excerpt.words))</mark>"
        + "\(HTMLText.escaped(excerpt.after))</p>\n"
    }
    if !finding.notes.isEmpty {
      let items = finding.notes.map {
        "<li>\(HTMLText.escaped(language.text($0.message.asSentence)))</li>"
      }
      html += "<ul>\(items.joined())</ul>\n"
    }
    for fix in finding.fixIts {
      html +=
        "<p class=\"fix\">\(TerminalReport.confidence(fix.confidence, language))"
        + language.text("：", ": ") + "\(HTMLText.escaped(language.text(fix.title)))</p>\n"
    }
    if let card = Rules.card(named: finding.rule) {
      html +=
        "<details class=\"why\"><summary>\(HTMLText.escaped(language.text(card.title)))</summary>"
        + "<p>\(HTMLText.escaped(language.text(card.explanation)))</p></details>\n"
    }
    return html + "</article>\n"
  }

  private static let style = """
    body{font:16px/1.7 sans-serif;color:#1a1a1a;background:#fff;max-width:52rem;margin:2rem auto;padding:0 1rem}
    h1{font-size:1.5rem}h2{font-size:1.2rem;border-bottom:2px solid #1a1a1a;margin-top:2rem}
    h2.file{border:0;color:#444;font-weight:normal}h3{font-size:1rem;margin:0}
    article{border-left:6px solid #767676;padding:.4rem .8rem;margin:1rem 0;break-inside:avoid}
    article.error{border-color:#b00020}article.warning{border-color:#a15c00}
    .severity{border:1px solid;padding:0 .4rem;font-size:.85rem}
    .error .severity{color:#b00020}.warning .severity{color:#8a4b00}
    p,ul{margin:.2rem 0}.subject,.line{color:#555}.source{font-family:monospace;overflow-wrap:anywhere}
    mark{background:#ffe08a;color:inherit;font-weight:bold}.fix{font-weight:bold}
    .why{color:#444;font-size:.9rem}
    @media print{body{margin:0;max-width:none;font-size:11pt}section{break-before:auto}.why{display:none}}
    """
}
