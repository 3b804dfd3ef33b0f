import ArgumentParser
import Catalogue
import Foundation
import Hummingbird
import Lists
import LocalGovernments
import Logging
import Portal
import Registry

/// Serves the portal, over the bundled list where nothing was published yet.
struct ServeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: said("ポータルを公開する", "Serve the portal."),
      discussion: said(
        "例: renkei serve --port 8080", "EXAMPLE: renkei serve --port 8080"))
  }

  @OptionGroup var serving: ServingOptions
  @Option(
    help: ArgumentHelp(
      said(
        "公開するデータベース（省略時は ./renkei.sqlite、なければ同梱の一覧で作る）",
        "The database to serve (else ./renkei.sqlite, made of the bundled list where there is none)."
      ),
      valueName: "path"))
  var database: String?
  @Flag(
    help: ArgumentHelp(
      said(
        "一覧がまだないデータベースに同梱の一覧を入れる。データベースがなければ作る",
        "Put the bundled list into a database without lists; make it where there is none.")))
  var bundled = false
  @OptionGroup var language: LanguageOption

  func run() async throws {
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    let gazetteer = try Gazetteer.bundled()
    // A path that was mistyped must not serve the list of another office.
    let takesBundled = bundled || database == nil
    let path = database ?? DatabaseOptions.defaultPath
    guard takesBundled || FileManager.default.fileExists(atPath: path) else {
      throw Self.missing(path)
    }
    let store = try SQLiteStore(path: path, gazetteer: gazetteer)
    if takesBundled {
      try await ServingOptions.publishBundledList(into: store, gazetteer: gazetteer)
    }
    try await serving.serve(store, gazetteer: gazetteer)
    try await store.close()
  }

  private static func missing(_ path: String) -> Failure {
    let error = StoreError.missing(path: path)
    return Failure(
      code: error.code, message: error.message,
      hint: Bilingual(
        ja:
          "パスを確かめるか、renkei import <一覧のファイル> --database \(path) で作ってください。同梱の一覧で作るなら --bundled を付けます",
        en:
          "check the path, or make it with renkei import <list> --database \(path); --bundled makes it of the bundled list"
      ))
  }
}
