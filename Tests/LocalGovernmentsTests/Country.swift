import CivilDates
import LocalGovernments
import Testing

/// The bundled gazetteer, loaded once for all tests.
enum Country {
  static let bundled = Result { try Gazetteer.bundled() }

  static var today: Gazetteer { get throws { try bundled.get() } }

  static func on(_ day: String) throws -> Gazetteer {
    try bundled.get().asOf(#require(CivilDate(iso: day)))
  }

  static func code(_ digits: String) throws -> LocalGovernmentCode {
    try #require(LocalGovernmentCode(digits))
  }
}

extension Gazetteer {
  func fullNames(_ governments: [LocalGovernment]) -> [String] { governments.map(fullName) }
}
