import LocalGovernments

/// A node while the cell is still being read: labels that follow it may yet change it.
struct Draft {
  var range: Range<Int>
  var kind: ParticipantNode.Kind
  var members = GovernmentSet()
  var possible = GovernmentSet()
  var count: Int?
  var labels: [String] = []
  var group: GroupWording?
  var qualification: ParticipantNode.Qualification?
  var isUnderstood = true
  /// Every government that bears the name, where it is one.
  var namesakes: [LocalGovernment] = []
  /// Whether the words leave out who else takes part.
  var isOpen = false
}

/// A stretch of the cell in scalars, and what it is.
enum DraftPiece {
  case node(Int)
  case label(Range<Int>)
  case separator(Range<Int>)
}

/// Something about the wording that a person should know, at a stretch of the cell.
struct WordingProblem: Sendable {
  enum Kind: Sendable {
    case notUnderstood
    case unknownGovernment
    case ambiguous([LocalGovernment])
    case inferred(LocalGovernment, Homonyms.Reason)
    case abbreviated(LocalGovernment)
    case superseded(by: [LocalGovernment])
    case needsIssuer
    case scopeMissing
    case unclosedBracket
    case tooLong

    /// Whether it says that several governments bear a name.
    var isAboutNamesakes: Bool {
      switch self {
      case .ambiguous, .inferred: true
      default: false
      }
    }
  }

  let kind: Kind
  /// Bytes of the cell.
  let range: Range<Int>
}
