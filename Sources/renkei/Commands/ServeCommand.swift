import ArgumentParser
import Catalogue
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
  @Option(help: ArgumentHelp(said("データベース", "The database."), valueName: "path"))
  var database = DatabaseOptions.defaultPath
  @OptionGroup var language: LanguageOption

  func run() async throws {
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    let gazetteer = try Gazetteer.bundled()
    let store = try SQLiteStore(path: database, gazetteer: gazetteer)
    try await ServingOptions.publishBundledList(into: store, gazetteer: gazetteer)
    try await serving.serve(store, gazetteer: gazetteer)
    try await store.close()
  }
}
