import LocalGovernments

/// What the unknown names of a list were likely meant to be, each looked for once.
///
/// A look compares a word with every name; a list of nothing but unknown names gets no more of
/// them than a person would read.
struct NearestNames {
  private var known: [String: IntendedNames] = [:]

  /// The names near to a word, in the list of a government; `nil` for names of the past, which are near
  /// to others by accident only.
  mutating func names(to word: String, in context: EvaluationContext) -> IntendedNames? {
    if let names = known[word] { return names }
    let scalars = Array(word.unicodeScalars)
    guard known.count < Self.limit,
      OpenWords.past.longestMatch(in: scalars, at: 0, before: scalars.count) == nil
    else { return nil }
    let names = context.gazetteer.intendedNames(by: word, near: context.issuersPrefecture)
    known[word] = names
    return names
  }

  private static let limit = 300
}
