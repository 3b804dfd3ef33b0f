package import Lists

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
    link.addressFix(to: address, confidence, in: document.source)
  }
}

extension ListField {
  /// A change of this link wherever it is written: in the target and in the text.
  package func addressFix(
    to address: String, _ confidence: FixIt.Confidence, in source: SourceFile
  ) -> FixIt {
    let title = Bilingual(ja: "「\(address)」に改める", en: "Write \(address)")
    let span = span(in: source)
    let written = source.text(in: cell)
    let escaped = text.replacing("&", with: "&amp;")
    let target = written.contains(escaped) ? escaped : text
    let replacement =
      target == text ? address : address.replacing("&", with: "&amp;")
    return FixIt(
      title: title, confidence: confidence, span: span,
      replacement: written.replacing(target, with: replacement))
  }
}
