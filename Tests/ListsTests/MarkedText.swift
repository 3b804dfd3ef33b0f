/// A text with marks ⟦1⟧, ⟦2⟧ … where diagnostics must point; reading takes place without them.
struct MarkedText {
  let text: String
  /// The byte offset of each mark in the text without marks.
  let marks: [Int: Int]

  init(_ marked: String) {
    var text = ""
    var marks: [Int: Int] = [:]
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      text += rest[..<open]
      if let number = Int(rest[rest.index(after: open)..<close]) { marks[number] = text.utf8.count }
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.marks = marks
  }
}
