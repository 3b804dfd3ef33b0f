import Changes

/// A difference of two texts as markup: `<del>` and `<ins>`, each told in words to those who do not
/// see them.
enum DifferenceHTML {
  /// One label in another's place.
  static func replaced(_ old: SafeHTML, by new: SafeHTML, in request: PageRequest) -> SafeHTML {
    let language = request.language.tag
    let removed = request.phrase("changes.removedWord")
    let added = request.phrase("changes.addedWord")
    return """
      <del><span class="hidden" lang="\(language)">\(removed)</span>\(old)</del> → \
      <ins><span class="hidden" lang="\(language)">\(added)</span>\(new)</ins>
      """
  }

  static func html(_ difference: TextDifference, in request: PageRequest) -> SafeHTML {
    let removed = request.phrase("changes.removedWord")
    let added = request.phrase("changes.addedWord")
    let language = request.language.tag
    // One word in another's place.
    let isReplaced = difference.segments.map(\.kind) == [.removed, .added]
    return SafeHTML.joined(
      difference.segments.map { segment in
        switch segment.kind {
        case .same: SafeHTML(text: segment.text)
        case .removed:
          "<del><span class=\"hidden\" lang=\"\(language)\">\(removed)</span>\(segment.text)</del>"
        case .added:
          "\(isReplaced ? " → " : SafeHTML.empty)<ins><span class=\"hidden\" lang=\"\(language)\">\(added)</span>\(segment.text)</ins>"
        }
      })
  }
}
