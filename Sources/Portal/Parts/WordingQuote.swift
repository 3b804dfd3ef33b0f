import LocalGovernments
import Participation

/// The participants' cell word for word, each phrase underlined by its relation and linked to its
/// branch.
enum WordingQuote {
  // Up to this length a phrase is never split over lines.
  private static let shortPhrase = 10

  static func html(of expression: ParticipantExpression) -> SafeHTML {
    let bytes = Array(expression.text.utf8)
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    // A government that is named twice has one chip, so both mentions lead there.
    var firstMentions: [GovernmentSet: Int] = [:]
    for (index, node) in expression.nodes.enumerated() where node.kind == .named {
      if firstMentions[node.members] == nil { firstMentions[node.members] = index }
    }
    return SafeHTML.joined(
      expression.pieces.map { piece in
        switch piece {
        case .separator(let range): SafeHTML(text: text(range))
        case .label(let range): "<span class=\"phrase label\">\(text(range))</span>"
        case .node(let index):
          phrase(
            expression.nodes[index],
            index: firstMentions[expression.nodes[index].members] ?? index)
        }
      })
  }

  private static func phrase(_ node: ParticipantNode, index: Int) -> SafeHTML {
    let short: SafeHTML = node.text.count <= shortPhrase ? " short" : ""
    let form: SafeHTML
    switch node.kind {
    case .named: form = "named"
    case .class, .region: form = "covered"
    case .open, .count, .organisation: form = "possible"
    case .text:
      guard !node.isUnderstood else { return SafeHTML(text: node.text) }
      form = "unread"
    }
    let anchor = ParticipantBranch.anchor(index)
    return "<a class=\"phrase \(form)\(short)\" href=\"#\(anchor)\">\(node.text)</a>"
  }
}
