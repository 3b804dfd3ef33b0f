import Lists

/// A link of a row with its address in parts.
struct LinkedAddress: Sendable {
  let field: ListField
  let address: Address

  init(_ field: ListField) {
    self.field = field
    address = Address(field.text)
  }

  func place(_ range: Range<Int>) -> Place { Place(field: field, range: range) }
}

extension CheckContext {
  /// A change of an address wherever its link writes it: in the target and in the text.
  func fixAddress(
    _ link: ListField, to address: String, _ confidence: FixIt.Confidence,
    of programme: CheckedProgramme
  ) -> FixIt {
    let title = Bilingual(ja: "「\(address)」に改める", en: "Write \(address)")
    let span = link.span(in: document.source)
    let written = document.source.text(in: link.cell)
    let escaped = link.text.replacing("&", with: "&amp;")
    let target = written.contains(escaped) ? escaped : link.text
    let replacement =
      target == link.text ? address : address.replacing("&", with: "&amp;")
    return FixIt(
      title: title, confidence: confidence, span: span,
      replacement: written.replacing(target, with: replacement))
  }
}
