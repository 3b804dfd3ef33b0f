package import Lists
package import LocalGovernments
package import Participation

/// One row of a list with everything that was read from it.
package struct ProgrammeOutput: Encodable, Sendable {
  package let id: String
  @Nullable package var number: String?
  @Nullable package var theme: String?
  @Nullable package var name: String?
  @Nullable package var bureau: String?
  @Nullable package var description: String?
  package let links: [String]
  package let participants: ParticipantsOutput
  /// The name in kana, and the name and a sentence in English, which no list has: somebody wrote them
  /// beside it.
  @Nullable package var nameKana: String?
  @Nullable package var nameEnglish: String?
  @Nullable package var summaryEnglish: String?
  package let extras: [Extra]
  package let span: SourceSpan

  /// A cell of a column that has no part in a programme.
  package struct Extra: Encodable, Sendable {
    @Nullable package var heading: String?
    package let text: String
  }

  /// Writes a programme; node spans are those of the file when `places` knows it, else of the cell.
  package init(_ programme: Programme, gazetteer: Gazetteer, places: CellPlaces? = nil) {
    id = programme.id
    number = programme.number
    theme = Self.known(programme.theme)
    name = Self.known(programme.name)
    bureau = Self.known(programme.bureau)
    description = Self.known(programme.description)
    links = programme.links
    participants = ParticipantsOutput(
      programme.participants, gazetteer: gazetteer, places: places)
    nameKana = programme.texts?.nameRuby?.reading
    nameEnglish = programme.texts?.nameEnglish
    summaryEnglish = programme.texts?.summaryEnglish
    extras = programme.extras.map { Extra(heading: $0.heading, text: $0.text) }
    span = programme.span
  }

  /// A text, or `nil` where the list has none.
  private static func known(_ text: String) -> String? { text.isEmpty ? nil : text }
}
