import LocalGovernments
import Participation

/// A heading within a participants' cell that names a class or a region: 【政令指定都市】.
struct ClassHeading: Sendable {
  /// The words in the brackets.
  let text: String
  /// The bytes of the heading, brackets included.
  let range: Range<Int>
  /// The class or region that the words denote.
  let node: ParticipantNode
  /// The names under the heading.
  let names: [Mention]

  /// The headings of a cell, in order.
  static func all(in programme: CheckedProgramme, _ context: CheckContext) -> [ClassHeading] {
    let expression = programme.participants
    guard expression.pieces.contains(where: { if case .label = $0 { true } else { false } }) else {
      return []
    }
    let mentions = Dictionary(
      programme.mentions.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    var headings: [ClassHeading] = []
    var open: (text: String, range: Range<Int>, node: ParticipantNode)?
    var names: [Mention] = []
    func close() {
      if let open, !names.isEmpty {
        headings.append(
          ClassHeading(text: open.text, range: open.range, node: open.node, names: names))
      }
      open = nil
      names = []
    }
    for piece in expression.pieces {
      switch piece {
      case .label(let range):
        guard let words = bracketed(expression.text.text(bytes: range)) else { continue }
        close()
        let heading = ParticipantExpression(words, in: context.evaluation)
        if heading.nodes.count == 1, let node = heading.nodes.first,
          node.kind == .class || node.kind == .region, node.text == words
        {
          open = (words, range, node)
        }
      case .node(let index):
        if let mention = mentions[index] { names.append(mention) }
      case .separator: break
      }
    }
    close()
    return headings
  }

  private static func bracketed(_ label: String) -> String? {
    let scalars = label.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard let first = scalars.first, let last = scalars.last, brackets[first] == last,
      scalars.count > 2
    else { return nil }
    return String(String.UnicodeScalarView(scalars.dropFirst().dropLast()))
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "【": "】", "〈": "〉", "《": "》", "＜": "＞", "<": ">", "[": "]", "［": "］", "〔": "〕", "(": ")",
    "（": "）",
  ]
}
