import Catalogue

extension Catalogue {
  /// Takes filters whose values the lists know.
  func check(_ filters: SearchFilters) throws(RequestFault) {
    guard let unknown = unknownChoice(in: filters) else { return }
    throw .badValue(name: unknown.kind.rawValue, value: unknown.value)
  }
}
