import LocalGovernments

/// The names nearest to the unknown ones of a list, each looked for once.
///
/// A look compares a word with every name; a list of nothing but unknown names gets no more of
/// them than a person would read.
struct NearestNames {
  private var known: [String: [LocalGovernment]] = [:]

  mutating func names(to word: String, in gazetteer: Gazetteer) -> [LocalGovernment] {
    if let names = known[word] { return names }
    guard known.count < Self.limit else { return [] }
    let names = gazetteer.nearestNames(to: word)
    known[word] = names
    return names
  }

  private static let limit = 300
}
