/// What Renkei knows of the elements of HTML.
enum HTMLElements {
  /// Elements whose beginning and end each end a line.
  static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "section", "article", "header", "footer",
    "main", "nav", "aside", "figure", "figcaption", "blockquote", "pre", "address", "hr", "form",
    "fieldset", "details", "summary", "center", "body", "html", "head", "title",
  ]

  /// Elements that change how text looks, or hold it, and leave no trace in it.
  static let inlines: Set<String> = [
    "a", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "small", "big", "sup", "sub",
    "span", "font", "mark", "abbr", "cite", "code", "kbd", "q", "ruby", "rb", "rt", "rp", "wbr",
    "time", "label", "button", "img", "picture", "source", "colgroup", "col", "td", "th", "link",
    "meta", "input", "nobr", "tt", "var", "samp", "bdo", "bdi", "data", "svg", "path", "noscript",
    "iframe", "base", "o:p",
  ]

  /// Elements whose content is no text of the page.
  static let hidden: Set<String> = ["script", "style", "template"]

  /// What ruby puts over a word: its reading, and the brackets for readers that show none.
  static let readings: Set<String> = ["rt", "rp"]

  /// Whether a name is an element of HTML; other names in angle brackets are text.
  static func knows(_ name: String) -> Bool {
    name == "br" || blocks.contains(name) || inlines.contains(name) || hidden.contains(name)
  }
}
