import LocalGovernments

extension WordingParser {
  /// Whether the prefecture's name without its suffix that ends here is a person's: 石川 遼.
  ///
  /// It is one where a word follows after a space that begins no item and is nothing that lists write
  /// beside governments.
  func isSurname(endingAt position: Int, before end: Int) -> Bool {
    let next = skippingSpaces(position, before: end)
    guard next > position, next < end, !canEndItem(at: next, before: end),
      !beginsItem(at: next, before: end)
    else { return false }
    var last = next
    while last < end, !cell.has(.itemEnd, at: last) {
      last += 1
      if last - next > Self.longestGivenName { return false }
    }
    let word = next..<last
    return context.abbreviations.longestMatch(in: cell.scalars, at: next, before: last) == nil
      && OpenWords.participants.suffixLength(in: cell.scalars, word) == nil
      && OpenWords.organisations.suffixLength(in: cell.scalars, word) == nil
      && !context.gazetteer.governments(named: cell.text(word)).contains {
        $0.kind == .prefecture || $0.kind == .designatedCity
      }
  }

  /// A title after the name included: 遼選手.
  private static let longestGivenName = 8
}
