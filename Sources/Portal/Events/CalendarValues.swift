import Catalogue
import CivilDates
import LocalGovernments

/// Reads what narrows events and news from a query; a value that means nothing is refused.
struct CalendarValues: Sendable {
  private let query: Query
  private let catalogue: Catalogue

  init(_ query: Query, _ catalogue: Catalogue) {
    self.query = query
    self.catalogue = catalogue
  }

  /// How many places or themes may be asked for at once.
  private static let mostValues = 50

  /// The government that a name gives by its code.
  func government(_ name: String) throws(RequestFault) -> LocalGovernment? {
    try query.value(name).map { text throws(RequestFault) in try government(name, text) }
  }

  /// The governments that a name gives by their codes.
  func governments(_ name: String) throws(RequestFault) -> [LocalGovernment] {
    try values(name).map { text throws(RequestFault) in try government(name, text) }
  }

  /// The words in addresses of the themes that are asked for, by these words or by their names.
  func themes() throws(RequestFault) -> [String] {
    try values("theme").map { text throws(RequestFault) in
      guard let word = catalogue.themeWord(named: text) else {
        throw .badValue(name: "theme", value: text)
      }
      return word
    }
  }

  /// The identifier that the programme asked for keeps over the years.
  func programme() throws(RequestFault) -> String? {
    guard let text = query.value("programme") else { return nil }
    let entry = catalogue.entry(id: text) ?? catalogue.entry(lastingID: text)
    guard let id = entry.flatMap({ catalogue.lastingID(of: $0) }) else {
      throw .badValue(name: "programme", value: text)
    }
    return id
  }

  /// A day by ISO 8601.
  func day(_ name: String) throws(RequestFault) -> CivilDate? {
    guard let text = query.value(name) else { return nil }
    guard let day = CivilDate(iso: text) else { throw .badValue(name: name, value: text) }
    return day
  }

  /// The words that are looked for.
  var words: SoughtWords { SoughtWords(query.value("q") ?? "") }

  /// The items of some names, in their order, with themes by their words in addresses.
  func items(_ names: [String]) -> [QueryItem] {
    query.items.filter { names.contains($0.name) && !$0.value.isEmpty }.map { item in
      item.name == "theme"
        ? QueryItem(item.name, catalogue.themeWord(named: item.value) ?? item.value) : item
    }
  }

  private func values(_ name: String) throws(RequestFault) -> [String] {
    let values = query.values(name)
    guard values.count <= Self.mostValues else {
      throw .tooMany(name: name, limit: Self.mostValues)
    }
    return values
  }

  private func government(
    _ name: String, _ text: String
  ) throws(RequestFault) -> LocalGovernment {
    guard let found = LocalGovernmentCode(text).flatMap({ catalogue.gazetteer[$0] }) else {
      throw .badValue(name: name, value: text)
    }
    return found
  }
}
