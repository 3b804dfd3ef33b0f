package import LocalGovernments

/// A word that stands nowhere, and the governments that it may be a slip of the pen for.
package struct NearNames: Sendable {
  /// The word.
  package let term: SearchInterpretation.Term
  /// The governments whose names are near to it, nearest first; of those equally near the ones that
  /// programmes name.
  package let governments: [LocalGovernment]
  /// Whether it has the form of a municipality's name: it may be one that is long gone.
  package let looksMunicipal: Bool
}

extension Catalogue {
  /// How many words are compared with every name: beyond them nobody reads.
  private static let mostWords = 3

  /// The words of a search that stand nowhere and are near to names of governments, or look like
  /// one.
  package func nearNames(
    in interpretation: SearchInterpretation, edition: String? = nil, limit: Int = 4
  ) -> [NearNames] {
    let words = interpretation.terms.filter {
      !$0.isFound && !$0.isPhrase && $0.reading == .letters
    }.prefix(Self.mostWords)
    guard !words.isEmpty else { return [] }
    let named = counts(edition: edition).namedGovernments
    return words.compactMap { term in
      let near = gazetteer.nearNames(to: term.text).enumerated().sorted { left, right in
        (left.element.distance, named.contains(left.element.government) ? 0 : 1, left.offset)
          < (right.element.distance, named.contains(right.element.government) ? 0 : 1, right.offset)
      }
      let names = NearNames(
        term: term, governments: near.prefix(limit).map(\.element.government),
        looksMunicipal: gazetteer.looksMunicipal(term.text))
      return names.governments.isEmpty && !names.looksMunicipal ? nil : names
    }
  }

  /// The shortest name by which a search means this government alone.
  package func searchName(of government: LocalGovernment) -> String {
    let namesakes = gazetteer.governments(named: government.name)
    return namesakes == [government] ? government.name : gazetteer.fullName(of: government)
  }
}
