import LocalGovernments
import Participation

/// The participants' cell word for word, each phrase underlined by its relation and linked to its
/// branch.
enum WordingQuote {
  // Up to this length a phrase is never split over lines.
  private static let shortPhrase = 10

  static func html(of expression: ParticipantExpression, in request: PageRequest) -> SafeHTML {
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
        case .separator(let range): request.official(text(range))
        case .label(let range):
          "<span class=\"phrase label\">\(request.official(text(range)))</span>"
        case .node(let index):
          phrase(
            expression.nodes[index],
            index: firstMentions[expression.nodes[index].members] ?? index, in: request)
        }
      })
  }

  private static func phrase(
    _ node: ParticipantNode, index: Int, in request: PageRequest
  ) -> SafeHTML {
    let words = words(of: node, in: request)
    let short: SafeHTML = node.text.count <= shortPhrase ? " short" : ""
    let form: SafeHTML
    switch node.kind {
    case .named: form = "named"
    case .class, .region: form = "covered"
    case .open, .count, .organisation: form = "possible"
    case .text:
      guard !node.isUnderstood else { return words }
      form = "unread"
    }
    let anchor = ParticipantBranch.anchor(index)
    return "<a class=\"phrase \(form)\(short)\" href=\"#\(anchor)\">\(words)</a>"
  }

  /// The words of a phrase; the name that it means is read as that government's is.
  private static func words(of node: ParticipantNode, in request: PageRequest) -> SafeHTML {
    let named = node.kind == .named ? request.gazetteer.governments(in: node.members).first : nil
    guard let named, named.name == node.text else { return request.official(node.text) }
    let name = GovernmentName(named, in: request.language)
    return name.isJapanese ? name.html(in: request) : SafeHTML(text: node.text)
  }
}
