import Lists
import LocalGovernments
import Participation

/// A programme beside the row it was read from, so that a rule has both meaning and place.
struct CheckedProgramme: Sendable {
  let programme: Programme
  let row: ListRow
  /// Its position in the list, which tells rows apart where numbers do not.
  let index: Int
  /// The counts of governments that its name and description state.
  let statements: [StatedCount]

  var number: String? { programme.number }
  var participants: ParticipantExpression { programme.participants }

  /// The fields in which people write sentences.
  var prose: [ListField] { [row.name, row.description].compactMap { $0 } }

  /// All fields of text; the bureau is one.
  var texts: [ListField] {
    [row.name, row.bureau, row.description, row.participants].compactMap { $0 }
  }

  /// The whole row, for what belongs to no field.
  var place: Place { Place(field: row.source) }

  /// A stretch of the participants' cell; `nil` where the row has none.
  func participantsPlace(_ range: Range<Int>) -> Place? {
    row.participants.map { Place(field: $0, range: range) }
  }

  /// The nodes that name a government, each with the one it names.
  var mentions: [Mention] {
    var mentions: [Mention] = []
    for (index, node) in participants.nodes.enumerated() where node.kind == .named {
      if let ordinal = node.members.ordinals.first(where: { _ in true }) {
        mentions.append(Mention(node: node, index: index, ordinal: ordinal))
      }
    }
    return mentions
  }
}

/// One mention of a government in a participants' cell.
struct Mention: Sendable {
  let node: ParticipantNode
  /// The node's index in the expression.
  let index: Int
  let ordinal: Int
}

/// A field, or a stretch of its text in bytes of UTF-8.
struct Place: Sendable {
  let field: ListField
  var range: Range<Int>?

  init(field: ListField, range: Range<Int>? = nil) {
    self.field = field
    self.range = range
  }

  func span(in source: SourceFile) -> SourceSpan {
    guard let range else { return field.span(in: source) }
    return field.span(of: range, in: source)
  }
}
