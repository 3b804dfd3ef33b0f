/// Addresses of the present list with one thing changed; a change goes back to the first page.
struct ListLinks: Sendable {
  private let items: [QueryItem]
  private let language: Language

  init(_ request: PageRequest) {
    items = request.query.items.filter {
      ProgrammesFilter.keptNames.contains($0.name) && !$0.value.isEmpty
    }
    language = request.language
  }

  /// The list with a name set to a value, or without the name where the value is empty.
  func setting(_ name: String, to value: String) -> String {
    var rest = items.filter { $0.name != name }
    if name != "page" { rest.removeAll { $0.name == "all" && name != "sort" } }
    if !value.isEmpty { rest.append(QueryItem(name, value)) }
    return Address.programmes(query: rest).href(language)
  }

  /// The list without one of a name's values.
  func without(_ name: String, _ value: String) -> String {
    Address.programmes(query: items.filter { $0 != QueryItem(name, value) }).href(language)
  }
}
