/// A description as paragraphs and lists: a list's cell keeps no line breaks, but ①②③ and ・ at
/// the start of a part still tell them.
struct ProseBlock: Sendable {
  /// A paragraph; `nil` for a list.
  let paragraph: String?
  /// The items of a list, with their own numbers or bullets.
  let items: [String]

  /// The blocks of a description, in order.
  static func blocks(of text: String) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    var items: [String] = []
    func endList() {
      if !items.isEmpty { blocks.append(ProseBlock(paragraph: nil, items: items)) }
      items = []
    }
    for part in parts(of: text) {
      if part.first.map(startsItem) == true {
        items.append(part)
      } else {
        endList()
        blocks.append(ProseBlock(paragraph: part, items: []))
      }
    }
    endList()
    return blocks
  }

  // A part ends at a line break, before an item's mark after white space, and after 。 and white
  // space.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var lastVisible: Character?
    var sawSpace = true
    func end() {
      let trimmed = part.drop { $0.isWhitespace }
      if !trimmed.isEmpty { parts.append(String(trimmed)) }
      part = ""
    }
    for character in text {
      if character.isWhitespace {
        if character.isNewline { end() }
        sawSpace = true
        part.append(character.isNewline ? " " : character)
        continue
      }
      if sawSpace, startsItem(character) || lastVisible == "。" { end() }
      sawSpace = false
      lastVisible = character
      part.append(character)
    }
    end()
    return parts
  }

  private static func startsItem(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x2460...0x2473).contains(scalar.value) || character == "・" || character == "●"
      || character == "○"
  }
}
