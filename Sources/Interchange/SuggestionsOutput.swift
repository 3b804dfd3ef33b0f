package import Catalogue
package import LocalGovernments
import Participation

/// Programmes that name governments like one, and not it, with the reasons.
package struct SuggestionsOutput: Encodable, Sendable {
  package let code: String
  package let name: String
  /// The programmes, those that name most governments that are alike first.
  package let suggestions: [Item]

  /// A programme, and why it is suggested.
  package struct Item: Encodable, Sendable {
    @Nullable package var number: String?
    package let id: String
    package let edition: String
    package let name: String
    /// How the programme includes the government all the same: `covered` or `possible`.
    @Nullable package var participation: String?
    /// How many different governments the reasons tell of.
    package let count: Int
    package let reasons: [Reason]
  }

  /// What the government has in common with others that the programme names, nearest first.
  package struct Reason: Encodable, Sendable {
    package let likeness: String
    package let governments: [String]
  }

  package init(_ suggestions: [Suggestion], for government: LocalGovernment) {
    code = government.code.fiveDigits
    name = government.name
    self.suggestions = suggestions.map { suggestion in
      let programme = suggestion.entry.programme
      return Item(
        number: programme.number, id: programme.id, edition: suggestion.entry.edition.id,
        name: programme.name, participation: suggestion.standing?.rawValue,
        count: suggestion.count,
        reasons: suggestion.reasons.map {
          Reason(
            likeness: $0.likeness.rawValue, governments: $0.governments.map(\.code.fiveDigits))
        })
    }
  }
}
