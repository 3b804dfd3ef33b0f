/// Why the gazetteer's data could not be loaded.
public enum GazetteerError: Error, Sendable, Hashable {
  /// A file of the bundle is missing or cannot be read.
  case unreadable(file: String)
  /// A row does not hold what its file promises.
  case malformed(file: String, row: Int, what: String)
}

extension GazetteerError: CustomStringConvertible {
  /// What is wrong, and in which file and row.
  public var description: String {
    switch self {
    case .unreadable(let file): "\(file): cannot be read"
    case .malformed(let file, let row, let what): "\(file), row \(row): \(what)"
    }
  }
}
