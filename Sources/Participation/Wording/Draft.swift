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
    /// A class of which it is doubtful whether it has this one.
    case doubtfulMember(LocalGovernment)
    /// A word that stands where a name should, and is none.
    case strayWord
    case unclosedBracket
    /// The cell goes on after what is read of one.
    case tooLong(limit: Int)

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
  /// How many more of the kind the cell has that are not told one by one.
  var more = 0
}

extension [WordingProblem] {
  /// The first of each kind, the last of them with the number of those left: nobody reads a hundred
  /// thousand brackets of one cell.
  func bounded() -> [WordingProblem] {
    guard count > Kind.fewest else { return self }
    var kept: [WordingProblem] = []
    var seen: [String: (count: Int, last: Int)] = [:]
    for problem in self {
      let name = problem.kind.name
      let (count, last) = seen[name] ?? (0, 0)
      if count < problem.kind.most {
        seen[name] = (count + 1, kept.count)
        kept.append(problem)
      } else {
        kept[last].more += 1
      }
    }
    return kept
  }

  private typealias Kind = WordingProblem.Kind
}

extension WordingProblem.Kind {
  /// How many of the kind are told of one cell.
  fileprivate var most: Int {
    if case .unclosedBracket = self { Self.fewest } else { 200 }
  }

  fileprivate static let fewest = 5

  /// The kind without what it is about.
  fileprivate var name: String {
    switch self {
    case .notUnderstood: "notUnderstood"
    case .unknownGovernment: "unknownGovernment"
    case .ambiguous: "ambiguous"
    case .inferred: "inferred"
    case .abbreviated: "abbreviated"
    case .superseded: "superseded"
    case .needsIssuer: "needsIssuer"
    case .scopeMissing: "scopeMissing"
    case .doubtfulMember: "doubtfulMember"
    case .strayWord: "strayWord"
    case .unclosedBracket: "unclosedBracket"
    case .tooLong: "tooLong"
    }
  }
}
