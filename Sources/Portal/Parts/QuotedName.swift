import Catalogue
import Participation

/// Whether a group wording's usual name is the list's own: a list may write the same otherwise,
/// 「全国道府県、区市町村」, and is not quoted with words that it does not have.
enum QuotedName {
  static func stands(_ name: String, in entries: some Sequence<CatalogueEntry>) -> Bool {
    entries.contains { $0.programme.participants.text.contains(name) }
  }
}
