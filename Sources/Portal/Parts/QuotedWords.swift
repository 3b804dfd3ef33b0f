/// A sentence of ours in which words of the list are quoted: the quoted words are Japanese.
enum QuotedWords {
  static func html(_ sentence: String) -> SafeHTML {
    var parts: [SafeHTML] = []
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
      let words = rest[rest.index(after: open)..<close]
      parts.append(SafeHTML(text: String(rest[...open])))
      parts.append("<span lang=\"ja\">\(String(words))</span>")
      parts.append("”")
      rest = rest[rest.index(after: close)...]
    }
    parts.append(SafeHTML(text: String(rest)))
    return SafeHTML.joined(parts)
  }
}
