import Catalogue

/// What a supervisor is told: that requests are answered, and from what.
enum Health {
  static func text(of catalogue: Catalogue) -> String {
    "{\"status\":\"ok\",\"editions\":\(catalogue.editions.count),"
      + "\"programmes\":\(catalogue.count)}\n"
  }
}
