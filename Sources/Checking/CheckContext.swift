import Lists
import LocalGovernments
import Participation

/// What a rule may ask: the list, its programmes, the governments of its day, the indexes.
///
/// Everything that compares rows is counted here once, so that checking stays linear.
struct CheckContext: Sendable {
  let document: ListDocument
  let edition: Edition
  /// The governments on the day the list speaks of.
  let gazetteer: Gazetteer
  let issuer: LocalGovernment?
  let programmes: [CheckedProgramme]
  let evaluation: EvaluationContext
  let habits: Habits
  let places: PlaceNames
  /// The issuing government's bureaus on the day; `nil` where nobody knows them.
  let bureaus: Set<String>?
  /// Every field of the list that holds words.
  let fields: [CheckedField]

  init(
    document: ListDocument, edition: Edition, gazetteer: Gazetteer, places: PlaceNames
  ) {
    self.document = document
    self.edition = edition
    let gazetteer = gazetteer.asOf(edition.asOf)
    self.gazetteer = gazetteer
    let issuer = edition.issuer.flatMap { gazetteer[$0] }
    self.issuer = issuer
    evaluation = EvaluationContext(gazetteer: gazetteer, issuer: issuer)
    self.places = places
    bureaus = issuer.flatMap { KnownBureaus.shared.names(of: $0, on: edition.asOf) }
    let rows = document.rows
    habits = Habits(rows)
    let programmes = zip(edition.programmes, rows).enumerated().map { index, pair in
      CheckedProgramme(
        programme: pair.0, row: pair.1, index: index,
        statements: StatedCountScanner.statements(in: pair.1, gazetteer: gazetteer))
    }
    self.programmes = programmes
    fields = CheckedField.all(in: document, programmes)
  }

  /// A finding at a place.
  func finding(
    _ card: RuleCard, severity: Diagnostic.Severity? = nil, _ message: Bilingual,
    of programme: CheckedProgramme? = nil, at place: Place?, notes: [Diagnostic.Note] = [],
    fixIts: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(
      card.identifier, severity ?? card.severity, message, programme: programme?.number,
      file: document.source.name, span: place?.span(in: document.source), notes: notes,
      fixIts: fixIts)
  }

  /// A remark at a place.
  func note(_ message: Bilingual, at place: Place? = nil) -> Diagnostic.Note {
    Diagnostic.Note(message, at: place?.span(in: document.source))
  }

  /// A change of a stretch of text.
  func fix(
    _ title: Bilingual, _ confidence: FixIt.Confidence, at place: Place, with replacement: String,
    of programme: CheckedProgramme? = nil
  ) -> FixIt {
    FixIt(
      title: title, confidence: confidence, span: place.span(in: document.source),
      replacement: replacement)
  }

}

extension String {
  /// The text with a stretch of its bytes replaced.
  func replacing(bytes range: Range<Int>, with replacement: String) -> String {
    let bytes = Array(utf8)
    let range = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + replacement
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }

  /// A stretch of its bytes.
  func text(bytes range: Range<Int>) -> String {
    let bytes = utf8
    let range = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
