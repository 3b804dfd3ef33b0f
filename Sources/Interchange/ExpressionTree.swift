import Lists
package import LocalGovernments
package import Participation

/// A wording as it was understood: its parts in order, and the sets they come to.
package struct ExpressionTree {
  /// How many governments are told by name before the rest is counted.
  private static let limit = 30

  private let gazetteer: Gazetteer
  private let language: OutputLanguage

  package init(gazetteer: Gazetteer, language: OutputLanguage) {
    self.gazetteer = gazetteer
    self.language = language
  }

  package func lines(of expression: ParticipantExpression) -> [String] {
    var lines = [expression.text.isEmpty ? said("（空）", "(empty)") : expression.text]
    for (index, node) in expression.nodes.enumerated() {
      let isLast = index == expression.nodes.count - 1
      lines.append((isLast ? "└─ " : "├─ ") + line(of: node, in: expression))
    }
    lines.append("")
    for relation in Relation.allCases.reversed() {
      let set = set(of: relation, in: expression)
      let names = set.isEmpty ? "" : said("：", ": ") + names(of: set)
      lines.append("\(relation.mark) \(relation.word.text(in: language)) \(set.count)\(names)")
    }
    if expression.isOpen {
      lines.append(
        said(
          "この記載だけでは参加自治体が決まりません（開いた記載）",
          "the wording is open: it does not settle who takes part"))
    }
    return lines
  }

  private func line(of node: ParticipantNode, in expression: ParticipantExpression) -> String {
    var parts = [node.kind.rawValue, "「\(node.text)」"]
    if let count = node.count { parts.append(said("（\(count)）", "(\(count))")) }
    if !node.members.isEmpty {
      parts.append(
        node.members.count == 1
          ? "→ " + names(of: node.members)
          : said("→ \(node.members.count)自治体", "→ \(node.members.count) governments"))
    }
    if !node.possible.isEmpty {
      parts.append(
        said("→ 可能性 \(node.possible.count)自治体", "→ possibly of \(node.possible.count)"))
    }
    if let role = node.role { parts.append(said("役割: \(role)", "role: \(role)")) }
    if let qualification = node.qualification,
      expression.nodes.indices.contains(qualification.node)
    {
      parts.append(
        "⤷「\(expression.nodes[qualification.node].text)」(\(qualification.kind.rawValue))")
    }
    if !node.isUnderstood { parts.append(said("（解釈できません）", "(not understood)")) }
    return parts.joined(separator: " ")
  }

  private func set(of relation: Relation, in expression: ParticipantExpression) -> GovernmentSet {
    switch relation {
    case .named: expression.named
    case .covered: expression.covered
    case .possible: expression.possible
    }
  }

  private func names(of set: GovernmentSet) -> String {
    let governments = gazetteer.governments(in: set)
    let shown = governments.prefix(Self.limit).map { government in
      "\(government.name) \(government.code.fiveDigits)"
    }
    let rest = governments.count - shown.count
    return shown.joined(separator: said("、", ", "))
      + (rest > 0 ? said(" ほか\(rest)", " and \(rest) more") : "")
  }

  private func said(_ ja: String, _ en: String) -> String {
    Bilingual(ja: ja, en: en).text(in: language)
  }
}
