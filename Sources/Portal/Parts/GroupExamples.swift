import Catalogue
import Lists
import LocalGovernments
import Participation

/// Group wordings as the list itself writes them, to say what a group wording is.
enum GroupExamples {
  private static let most = 2
  /// What is said where the list has none.
  private static let usual = "全国市町村"

  /// The most used ones, in the brackets of a quotation: 「全国道府県」「区市町村」.
  static func html(in request: PageRequest) -> SafeHTML {
    let written = request.catalogue.groups().prefix(most).compactMap {
      WrittenWords($0).words.first
    }
    return WrittenWords.html(written.isEmpty ? [usual] : written, in: request)
  }
}
