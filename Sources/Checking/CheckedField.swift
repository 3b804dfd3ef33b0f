import Lists

/// A field of the list, with the programme it belongs to.
struct CheckedField: Sendable {
  let field: ListField
  /// `nil` for the title, headings and passages.
  let programme: CheckedProgramme?
  let traits: FieldTraits

  private init(_ field: ListField, of programme: CheckedProgramme?) {
    self.field = field
    self.programme = programme
    traits = FieldTraits(of: field.text)
  }

  /// Every field that holds words: those of the list as a whole first.
  static func all(in document: ListDocument, _ programmes: [CheckedProgramme]) -> [CheckedField] {
    var fields: [CheckedField] = []
    fields.reserveCapacity(programmes.count * 6)
    if let title = document.title { fields.append(.init(title, of: nil)) }
    for section in document.sections {
      if let heading = section.heading { fields.append(.init(heading, of: nil)) }
    }
    for passage in document.passages { fields.append(.init(passage.field, of: nil)) }
    for programme in programmes {
      for field in programme.texts + programme.row.links + programme.row.extras.map(\.field) {
        fields.append(.init(field, of: programme))
      }
    }
    return fields
  }
}
