import CivilDates
import LocalGovernments
import Testing

/// The bundled gazetteer, loaded once for all tests.
enum Country {
  static let bundled = Result { try Gazetteer.bundled() }

  static func on(_ day: String) throws -> Gazetteer {
    try bundled.get().asOf(#require(CivilDate(iso: day)))
  }

  /// The one government that a name, with what it needs before it, means on the day.
  static func government(_ name: String, _ gazetteer: Gazetteer) throws -> LocalGovernment {
    let found = gazetteer.governments(named: name)
    return try #require(found.count == 1 ? found.first : nil, "\(name) means \(found.count)")
  }
}
