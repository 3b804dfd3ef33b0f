import ArgumentParser
import Catalogue
import Interchange
import LocalGovernments
import Participation

/// Lists the programmes of an edition, or the editions.
struct ListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: said("事業を一覧にする", "List the programmes."),
      discussion: said(
        "例: renkei list --theme 環境", "EXAMPLE: renkei list --theme 環境"))
  }

  @Option(help: ArgumentHelp(said("この分野だけ", "This theme only."), valueName: "theme"))
  var theme: String?
  @Option(help: ArgumentHelp(said("この所管局だけ", "This bureau only."), valueName: "bureau"))
  var bureau: String?
  @OptionGroup var edition: EditionOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let catalogue = try await database.catalogue(gazetteer: gazetteer)
    let terminal = Terminal()
    let edition = try edition.choose(from: catalogue)
    let programmes = catalogue.entries(of: edition.id).map(\.programme).filter { programme in
      (theme == nil || programme.theme == theme) && (bureau == nil || programme.bureau == bureau)
    }
    if output.json {
      var stream = JSONObjectStream(to: terminal.write)
      try stream.member("edition", EditionOutput(edition))
      try stream.member("programmes", each: programmes) { programme in
        ProgrammeOutput(programme, gazetteer: catalogue.gazetteer)
      }
      stream.finish()
    } else {
      terminal.write(EditionSummary.lines(of: edition, gazetteer: catalogue.gazetteer))
      terminal.write(ProgrammeTable.lines(of: programmes, on: terminal))
    }
  }
}
