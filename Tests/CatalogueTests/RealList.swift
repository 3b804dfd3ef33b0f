import BundledLists
import Catalogue
import Foundation
import Lists
import LocalGovernments
import Participation
import Testing

/// The bundled list as a catalogue, read once for every test.
enum RealList {
  static func catalogue() throws -> Catalogue { try read.get() }

  /// A government of it by its name.
  static func government(_ name: String) throws -> LocalGovernment {
    let found = try catalogue().gazetteer.governments(named: name).filter { $0.name == name }
    return try #require(found.count == 1 ? found.first : nil)
  }

  /// The same with the texts in English that stand beside it.
  static func english() throws -> Catalogue { try readWithTexts.get() }

  private static let readWithTexts = Result {
    let list = try catalogue()
    let file = BundledList.url.deletingPathExtension().appendingPathExtension("texts.csv")
    let texts = try TextsTable(Array(try Data(contentsOf: file)), named: file.lastPathComponent)
    return Catalogue(
      editions: list.editions.map { texts.applied(to: $0).edition }, gazetteer: list.gazetteer)
  }

  private static let read = Result {
    let gazetteer = try Gazetteer.bundled()
    let tokyo = LocalGovernmentCode(number: 13_000).flatMap { gazetteer[$0] }
    let document = try ListReader.read(
      Array(try Data(contentsOf: BundledList.url)), named: BundledList.fileName)
    let edition = EditionResolver(gazetteer: gazetteer)
      .resolve(document, issuer: tokyo, today: gazetteer.date).edition
    return Catalogue(editions: [edition], gazetteer: gazetteer)
  }
}
