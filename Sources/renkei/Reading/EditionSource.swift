import Catalogue
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation

/// Finds an edition that a caller names: a file, or the identifier of one in the database.
struct EditionSource {
  let database: DatabaseOptions
  let issuer: LocalGovernment?
  let gazetteer: Gazetteer

  func edition(_ name: String, asOf: CivilDate?) async throws -> Edition {
    if name == "-" || FileManager.default.fileExists(atPath: name) {
      return try ListInput(name).edition(gazetteer: gazetteer, issuer: issuer, asOf: asOf)
    }
    let editions = try await database.editions(gazetteer: gazetteer)
    if let found = editions.first(where: { $0.id == name }) { return found }
    let known = editions.map(\.id)
    throw Failure(
      code: "missing-file",
      message: Bilingual(
        ja: "「\(name)」というファイルも年度版もありません", en: "there is no file and no edition \(name)"),
      hint: Bilingual(
        ja: "パスを確認してください。データベースにある年度版: " + known.joined(separator: "、"),
        en: "check the path; the database has: " + known.joined(separator: ", ")),
      nearest: known)
  }
}
