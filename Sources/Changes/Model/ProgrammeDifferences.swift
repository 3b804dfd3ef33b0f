/// What differs between the rows of one programme.
public struct ProgrammeDifferences: Sendable, Hashable {
  /// The number, where it changed; absent for a split or a merger, as are name and description.
  public var number: TextChange?
  /// The name.
  public var name: TextChange?
  /// The bureau in charge.
  public var bureau: TextChange?
  /// The theme.
  public var theme: TextChange?
  /// The description.
  public var description: TextChange?
  /// The links.
  public var links: LinksChange?
  /// Who takes part.
  public var participants: ParticipantsChange?

  init() {}

  var kinds: [ChangeKind] {
    var kinds: [ChangeKind] = []
    if number != nil { kinds.append(.renumbered) }
    let texts: [(TextChange?, ChangeKind)] = [
      (name, .renamed), (bureau, .bureau), (theme, .theme), (description, .description),
    ]
    for case (let change?, let kind) in texts {
      kinds.append(change.isOnlySpelling ? .spelling : kind)
    }
    if links != nil { kinds.append(.links) }
    if let participants { kinds.append(participants.kind) }
    return kinds
  }
}

/// A text that was one thing and is another.
public struct TextChange: Sendable, Hashable {
  /// The older text.
  public let old: String
  /// The newer text.
  public let new: String

  /// Pairs two texts; `nil` where they are the same.
  init?(_ old: String, _ new: String) {
    if old == new { return nil }
    self.old = old
    self.new = new
  }

  /// Whether both have the same words: only width, case or white space differ.
  public var isOnlySpelling: Bool { ComparableText(old) == ComparableText(new) }

  /// Where they differ, word by word; made when asked for.
  public var difference: TextDifference { TextDifference(from: old, to: new) }
}

/// Links that came and went.
public struct LinksChange: Sendable, Hashable {
  /// Links that only the newer row gives, in its order.
  public let added: [String]
  /// Links that only the older row gives, in its order.
  public let removed: [String]

  /// Compares two lists of links; `nil` where both give the same ones in any order.
  init?(_ old: [String], _ new: [String]) {
    let before = Set(old)
    let after = Set(new)
    if before == after { return nil }
    added = new.filter { !before.contains($0) }
    removed = old.filter { !after.contains($0) }
  }
}
