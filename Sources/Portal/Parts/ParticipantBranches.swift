import LocalGovernments
import Participation

/// The participants of a programme as the source groups them: a branch for each role, and on it
/// names, group wordings, open words and remarks in the order of the cell.
struct ParticipantBranch: Sendable {
  /// The heading that the list gives; `nil` where it gives none.
  let role: SafeHTML?
  /// The same in English, on English pages.
  let roleEnglish: String?
  /// What hangs on the branch.
  let items: [Item]

  /// A stretch of a branch: one of four things.
  struct Item: Sendable {
    /// The anchor that the quoted cell links to.
    let anchor: String
    /// Names, one after another.
    let names: NameList?
    /// A group wording with its members.
    let group: Group?
    /// Words that the list alone cannot decide, or a body that is no government.
    let open: Open?
    /// A remark.
    let remark: SafeHTML?
  }

  /// Names that stand together.
  struct NameList: Sendable {
    let list: [Name]
  }

  /// A government by name.
  struct Name: Sendable {
    let anchor: String
    let link: GovernmentLink
  }

  /// A group wording.
  struct Group: Sendable {
    let wording: SafeHTML
    let english: String?
    let href: String?
    let count: Count
    /// Whether the list goes on to say which of them are meant: the names that follow.
    let isLimited: Bool
    /// The members, where they are few enough to be shown here.
    let members: GovernmentList?
    /// The page with all of them, where they are not.
    let allHref: String?
  }

  /// Open words.
  struct Open: Sendable {
    let text: SafeHTML
    /// What a bare number means, on English pages.
    let meaning: String?
    let isOrganisation: Bool
    let isCount: Bool
    let isUnread: Bool
    let isOpenWord: Bool
    /// The prefectures or kinds that may be meant, as a number.
    let possible: Count
  }

  /// How many members of a group are shown on the programme's own page.
  static let mostMembers = 200

  /// The branches of an expression.
  static func branches(
    of expression: ParticipantExpression, in request: PageRequest, allHref: String
  ) -> [ParticipantBranch] {
    let limited = expression.limitedNodes
    var branches: [ParticipantBranch] = []
    var start = expression.nodes.startIndex
    while start < expression.nodes.endIndex {
      let role = expression.nodes[start].role
      var end = start
      while end < expression.nodes.endIndex, expression.nodes[end].role == role { end += 1 }
      branches.append(
        ParticipantBranch(
          role: role.map { request.official($0) }, roleEnglish: RoleGloss.text(role, in: request),
          items: items(
            of: expression, from: start, to: end, limited: limited, in: request,
            allHref: allHref)))
      start = end
    }
    return branches
  }

  private static func items(
    of expression: ParticipantExpression, from start: Int, to end: Int, limited: Set<Int>,
    in request: PageRequest, allHref: String
  ) -> [Item] {
    var items: [Item] = []
    var names: [Name] = []
    var seen: [Int: Int] = [:]
    func endNames() {
      if let first = names.first {
        items.append(
          Item(
            anchor: first.anchor, names: NameList(list: names), group: nil, open: nil, remark: nil))
      }
      names = []
    }
    let mentions = mentions(in: expression.nodes[start..<end])
    for index in start..<end {
      let node = expression.nodes[index]
      let anchor = Self.anchor(index)
      switch node.kind {
      case .named:
        guard let ordinal = node.members.ordinals.first(where: { _ in true }) else { continue }
        // A name that the list repeats shows once, with the number of times.
        guard seen[ordinal] == nil else { continue }
        seen[ordinal] = index
        names.append(
          Name(
            anchor: anchor,
            link: GovernmentLink(
              request.gazetteer[ordinal: ordinal], in: request,
              withPrefecture: needsPrefecture(ordinal, in: node, request.gazetteer),
              times: mentions[ordinal] ?? 1)))
      case .class, .region:
        endNames()
        items.append(
          Item(
            anchor: anchor, names: nil,
            group: group(
              node, isLimited: limited.contains(index), in: request, allHref: allHref),
            open: nil, remark: nil))
      case .open, .count, .organisation:
        endNames()
        items.append(
          Item(
            anchor: anchor, names: nil, group: nil,
            open: Open(
              text: request.official(node.text), meaning: meaning(of: node, in: request),
              isOrganisation: node.kind == .organisation,
              isCount: node.kind == .count, isUnread: false, isOpenWord: node.kind == .open,
              possible: Count(
                node.possible.subtracting(expression.named).subtracting(expression.covered).count)),
            remark: nil))
      case .text:
        endNames()
        items.append(
          Item(
            anchor: anchor, names: nil, group: nil,
            open: node.isUnderstood
              ? nil
              : Open(
                text: request.official(node.text), meaning: nil, isOrganisation: false,
                isCount: false,
                isUnread: true,
                isOpenWord: false,
                possible: Count(0)),
            remark: node.isUnderstood ? request.official(node.text) : nil))
      }
    }
    endNames()
    return items
  }

  // The prefecture helps unless the list wrote it, or the city is known without it.
  private static func needsPrefecture(
    _ ordinal: Int, in node: ParticipantNode, _ gazetteer: Gazetteer
  ) -> Bool {
    let government = gazetteer[ordinal: ordinal]
    guard let prefecture = gazetteer[government.code.prefecture] else { return false }
    if node.text.contains(prefecture.name) { return false }
    return government.kind != .designatedCity
      || prefecture.name.hasPrefix(government.name.dropLast())
  }

  private static func mentions(in nodes: ArraySlice<ParticipantNode>) -> [Int: Int] {
    nodes.filter { $0.kind == .named }.flatMap { Array($0.members.ordinals) }
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func group(
    _ node: ParticipantNode, isLimited: Bool, in request: PageRequest, allHref: String
  ) -> Group {
    let isShort = node.members.count <= mostMembers
    return Group(
      wording: request.official(node.text),
      english: request.language == .english ? node.group?.english : nil,
      href: node.group.map { request.href(Address.group($0.id)) },
      count: Count(node.members.count), isLimited: isLimited,
      members: isShort && !isLimited
        ? GovernmentList(request.gazetteer.governments(in: node.members), in: request) : nil,
      allHref: isShort ? nil : allHref)
  }

  /// What a bare number means on English pages: 69 more local governments.
  static func meaning(of node: ParticipantNode, in request: PageRequest) -> String? {
    guard request.language == .english, node.kind == .count else { return nil }
    return node.count.map {
      request.phrase("programme.moreGovernments", ["n": Count($0).description])
    }
  }

  /// What words of the list mean, on English pages: all prefectures, 69 more local governments.
  static func english(of node: ParticipantNode, in request: PageRequest) -> String? {
    request.language == .english ? node.group?.english ?? meaning(of: node, in: request) : nil
  }

  /// The anchor of a node on the programme's page.
  static func anchor(_ index: Int) -> String { "n\(index)" }
}

extension ParticipantExpression {
  /// The nodes that names behind them limit to themselves: 全国道府県庁（新潟県、福島県）.
  var limitedNodes: Set<Int> {
    Set(
      nodes.compactMap { node in
        node.qualification.flatMap { $0.kind == .limits ? $0.node : nil }
      })
  }
}
