import Lists

/// A description set as paragraphs and lists.
struct ProseBlock: Sendable {
  /// An item of a list.
  struct Item: Sendable {
    /// Its number or bullet as the list writes it.
    let marker: String
    let text: String
    /// Text and notes that belong to it.
    let more: [String]
  }

  /// A paragraph or a note; `nil` for a list.
  let paragraph: String?
  /// The items of a list.
  let items: [Item]

  /// The blocks of a description, in order.
  static func blocks(of text: String) -> [ProseBlock] {
    let prose = Prose(text)
    var blocks: [ProseBlock] = []
    var items: [Item] = []
    func endList() {
      if !items.isEmpty { blocks.append(ProseBlock(paragraph: nil, items: items)) }
      items = []
    }
    for block in prose.blocks {
      let words = prose.text(of: block)
      if block.kind == .item {
        items.append(Item(marker: prose.marker(of: block), text: words, more: []))
      } else if block.isWithinItem, let last = items.popLast() {
        items.append(Item(marker: last.marker, text: last.text, more: last.more + [words]))
      } else {
        endList()
        blocks.append(ProseBlock(paragraph: words, items: []))
      }
    }
    endList()
    return blocks
  }
}
