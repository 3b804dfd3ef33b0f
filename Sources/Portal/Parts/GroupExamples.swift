import Catalogue

/// Group wordings as the list itself writes them, to say what a group wording is.
enum GroupExamples {
  private static let most = 2
  /// What is said where the list has none.
  private static let usual = "全国市町村"

  /// The most used ones; all that use them are looked through.
  static func words(of catalogue: Catalogue) -> [String] {
    let written = catalogue.groups().prefix(most).compactMap { WrittenWords($0).words.first }
    return written.isEmpty ? [usual] : written
  }

  /// The same in the brackets of a quotation: 「全国道府県」「区市町村」.
  static func text(in request: PageRequest) -> String {
    request.snapshot.groupExamples.map { "「\($0)」" }.joined()
  }

  /// The same as markup.
  static func html(in request: PageRequest) -> SafeHTML {
    WrittenWords.html(request.snapshot.groupExamples, in: request)
  }
}
