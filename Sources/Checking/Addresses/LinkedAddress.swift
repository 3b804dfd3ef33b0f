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
    let place = addressPlace
    let written = source.text(in: place)
    let new = Self.form(of: written, saying: address)
    // What follows the target within the element may say the address again.
    let after = source.text(in: place.upperBound..<max(place.upperBound, cell.upperBound))
    let said = [written, text, text.replacing("&", with: "&amp;")].first { after.contains($0) }
    let range = said == nil ? place : place.lowerBound..<cell.upperBound
    let rest = said.map { after.replacing($0, with: Self.form(of: $0, saying: address)) } ?? ""
    return FixIt(
      title: Bilingual(ja: "「\(address)」に改める", en: "Write \(address)"), confidence: confidence,
      span: source.span(of: range), replacement: new + rest)
  }

  /// Where the address itself stands, without the element around it.
  private var addressPlace: Range<Int> {
    guard let first = segments.first, let last = segments.last,
      first.source.lowerBound <= last.source.upperBound
    else { return cell }
    return first.source.lowerBound..<last.source.upperBound
  }

  /// An address written as another is: with references for its signs, or without.
  private static func form(of written: String, saying address: String) -> String {
    let hasReferences = written.contains("&amp;") || written.contains("&#")
    return hasReferences ? address.replacing("&", with: "&amp;") : address
  }
}
