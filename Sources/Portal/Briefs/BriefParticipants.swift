import Briefs
import LocalGovernments
import Participation

/// The participants' cell as items of a brief: names that stand together in one, each group wording
/// and each open phrase in its own.
struct BriefParticipants {
  private(set) var items: [Brief.Item] = []

  private let text: BriefText
  private var names: [LocalGovernment] = []
  private var role: String?

  init(_ expression: ParticipantExpression, _ text: BriefText) {
    self.text = text
    for node in expression.nodes {
      if node.role != role { endNames() }
      role = node.role
      add(node)
    }
    endNames()
  }

  private mutating func add(_ node: ParticipantNode) {
    let request = text.request
    switch node.kind {
    case .named:
      for government in request.gazetteer.governments(in: node.members)
      where !names.contains(government) { names.append(government) }
    case .class, .region:
      endNames()
      let english = request.language == .english ? node.group.map { $0.english + " · " } : nil
      items.append(
        item(
          .covered, "「\(BriefText.cut(node.text, 60))」",
          (english ?? "")
            + request.phrase("brief.governments", ["n": text.count(node.members.count)])))
    case .open, .count, .organisation:
      endNames()
      let meaning = ParticipantBranch.meaning(of: node, in: request)
      items.append(
        item(
          .possible, "「\(BriefText.cut(node.text, 60))」",
          [meaning, why(node)].compactMap { $0 }.joined(separator: ". ")))
    case .text:
      endNames()
      items.append(item(nil, BriefText.cut(node.text, 90), ""))
    }
  }

  private func why(_ node: ParticipantNode) -> String {
    let request = text.request
    switch node.kind {
    case .organisation: return request.phrase("programme.organisation")
    case .count: return request.phrase("programme.bareCount")
    default: return request.phrase("programme.openWord")
    }
  }

  private mutating func endNames() {
    guard !names.isEmpty else { return }
    let count = text.request.phrase("brief.governments", ["n": text.count(names.count)])
    let gloss = RoleGloss.text(role, in: text.request).map { $0 + ": " } ?? ""
    items.append(item(.named, heading, gloss + text.names(names) + " " + count))
    names = []
  }

  private var heading: String { role.map { "【\(BriefText.cut($0, 40))】" } ?? "" }

  private func item(_ mark: Brief.Mark?, _ official: String, _ ours: String) -> Brief.Item {
    Brief.Item(mark: mark, [Brief.Cell(official, .official), Brief.Cell(ours, .ours)])
  }
}
