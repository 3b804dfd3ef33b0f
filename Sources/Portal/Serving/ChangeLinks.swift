/// Addresses of a page of changes with one thing changed; a change goes back to the first page.
struct ChangeLinks: Sendable {
  private static let kept: Set<String> = ["from", "kind"]

  private let edition: String
  private let items: [QueryItem]
  private let language: Language

  init(edition: String, _ request: PageRequest) {
    self.edition = edition
    items = request.query.items.filter { Self.kept.contains($0.name) && !$0.value.isEmpty }
    language = request.language
  }

  /// The page with a name set to a value, or without the name where the value is empty.
  func setting(_ name: String, to value: String) -> String {
    var rest = items.filter { $0.name != name }
    if !value.isEmpty { rest.append(QueryItem(name, value)) }
    return Address.editionChanges(edition, query: rest).href(language)
  }
}
