package import Participation

extension Relation {
  /// The relation as a line of text draws it, after the portal's marks.
  package var mark: String {
    switch self {
    case .named: "═●"
    case .covered: "─○"
    case .possible: "┄┄"
    }
  }
}
