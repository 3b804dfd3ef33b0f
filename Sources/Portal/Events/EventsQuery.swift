import Catalogue
import CivilDates
import Events
import LocalGovernments

/// Which events an address asks for, read from its query.
struct EventsQuery: Sendable {
  private static let names: Set<String> = ["place", "theme", "holder", "programme", "at"]

  let filter: EventFilter
  /// The names and values that restrict, in their order.
  let items: [QueryItem]

  init(_ query: Query, _ catalogue: Catalogue) throws(RequestFault) {
    var filter = EventFilter()
    let gazetteer = catalogue.gazetteer
    filter.place = try Self.government("place", query, gazetteer)?.code.prefecture
    filter.holder = try Self.government("holder", query, gazetteer)?.code
    filter.government = try Self.government("at", query, gazetteer)
    filter.theme = query.value("theme")
    if let programme = query.value("programme") {
      let entry = catalogue.entry(id: programme) ?? catalogue.entry(lastingID: programme)
      guard let id = entry.flatMap({ catalogue.lastingID(of: $0) }) else {
        throw .badValue(name: "programme", value: programme)
      }
      filter.programme = id
    }
    self.filter = filter
    items = query.items.filter { Self.names.contains($0.name) && !$0.value.isEmpty }
  }

  init(_ request: PageRequest) throws(RequestFault) {
    try self.init(request.query, request.catalogue)
  }

  /// The query without one of its names.
  func without(_ name: String) -> [QueryItem] { items.filter { $0.name != name } }

  private static func government(
    _ name: String, _ query: Query, _ gazetteer: Gazetteer
  ) throws(RequestFault) -> LocalGovernment? {
    guard let text = query.value(name) else { return nil }
    guard let code = LocalGovernmentCode(text), let found = gazetteer[code] else {
      throw .badValue(name: name, value: text)
    }
    return found
  }
}
