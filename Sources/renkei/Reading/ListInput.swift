import BundledLists
import Checking
import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation

/// A file to be read as a list: by its path, `-` for standard input, or the bundled one.
struct ListInput {
  /// The path as the caller gave it; diagnostics name the file so.
  let name: String
  private let path: String
  private var columns: ColumnMapping?

  init(_ path: String, columns: ColumnMapping? = nil) {
    name = path
    self.path = path
    self.columns = columns
  }

  private init(name: String, path: String) {
    self.name = name
    self.path = path
  }

  /// The list that comes with Renkei.
  static var bundled: ListInput {
    ListInput(name: BundledList.fileName, path: BundledList.url.path)
  }

  /// Reads, resolves and checks the list.
  func read(
    gazetteer: Gazetteer, issuer: LocalGovernment? = nil, asOf: CivilDate? = nil
  ) throws -> ReadList {
    let list = try read(try bytes(), gazetteer: gazetteer, issuer: issuer, asOf: asOf)
    guard let table = try texts() else { return list }
    let told = table.applied(to: list.edition)
    return ReadList(
      bytes: list.bytes, document: list.document, edition: told.edition,
      diagnostics: list.diagnostics, texts: (table, told.diagnostics))
  }

  /// Reads, resolves and checks bytes in place of the file's own.
  func read(
    _ bytes: [UInt8], gazetteer: Gazetteer, issuer: LocalGovernment?, asOf: CivilDate?
  ) throws -> ReadList {
    let document = try ListReader.read(bytes, named: name, columns: columns)
    let resolved = EditionResolver(gazetteer: gazetteer)
      .resolve(document, issuer: issuer, asOf: asOf, today: CivilDate.today ?? gazetteer.date)
    return ReadList(
      bytes: bytes, document: document, edition: resolved.edition,
      diagnostics: Checker(gazetteer: gazetteer).check(document: document, resolved: resolved))
  }

  /// Reads and resolves the list, without checking it.
  func edition(
    gazetteer: Gazetteer, issuer: LocalGovernment? = nil, asOf: CivilDate? = nil
  ) throws -> Edition {
    EditionResolver(gazetteer: gazetteer)
      .resolve(
        try ListReader.read(try bytes(), named: name, columns: columns), issuer: issuer, asOf: asOf,
        today: CivilDate.today ?? gazetteer.date
      ).edition
  }

  /// The texts beside the list: `list.texts.csv` beside `list.txt`; `nil` where there are none.
  private func texts() throws -> TextsTable? {
    guard path != "-" else { return nil }
    let file = URL(filePath: path).deletingPathExtension().appendingPathExtension("texts.csv")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let shown = URL(filePath: name).deletingPathExtension().lastPathComponent + ".texts.csv"
    return try TextsTable([UInt8](try Data(contentsOf: file)), named: shown)
  }

  /// The bytes as they are.
  func bytes() throws(Failure) -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
    } catch {
      throw unreadable(error)
    }
  }

  private func unreadable(_ error: any Error) -> Failure {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if !exists {
      return Failure(
        code: "missing-file",
        message: Bilingual(ja: "ファイル「\(name)」がありません", en: "there is no file \(name)"),
        hint: Bilingual(ja: "パスを確認してください", en: "check the path"))
    }
    if isFolder.boolValue {
      return Failure(
        code: "is-a-folder",
        message: Bilingual(ja: "「\(name)」はフォルダーです", en: "\(name) is a folder"),
        hint: Bilingual(ja: "中のファイルを指定してください", en: "give a file in it"))
    }
    return Failure(
      code: "unreadable-file",
      message: Bilingual(ja: "ファイル「\(name)」を読めません", en: "the file \(name) cannot be read"),
      hint: Bilingual(ja: "アクセス権を確認してください", en: "check its permissions"))
  }
}
