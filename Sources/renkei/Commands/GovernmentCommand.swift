import ArgumentParser
import Catalogue
import Interchange
import LocalGovernments
import Participation

/// Shows every programme that touches one government, and by which words.
struct GovernmentCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "government",
      abstract: said("ある自治体に関わる事業を示す", "Show the programmes that touch a government."),
      discussion: said(
        "例: renkei government つくば市", "EXAMPLE: renkei government つくば市"))
  }

  @Argument(help: ArgumentHelp(said("名前またはコード（つくば市、08220）", "Name or code (つくば市, 08220).")))
  var name: String
  @OptionGroup var edition: EditionOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let catalogue = try await database.catalogue(gazetteer: gazetteer)
    let government = try GovernmentName(name).government(in: catalogue.gazetteer)
    let chosen = edition.edition == nil ? nil : try edition.choose(from: catalogue).id
    let summary = catalogue.summary(of: government, edition: chosen)
    let heirs = catalogue.heirs(of: government, edition: chosen)
    let terminal = Terminal()
    if output.json {
      terminal.write(
        try JSONText.data(
          GovernmentOutput(summary, successors: heirs, gazetteer: catalogue.gazetteer)) + "\n".utf8)
    } else {
      terminal.write(
        GovernmentReport(terminal: terminal)
          .lines(
            of: summary, heirs: heirs,
            suggestions: catalogue.suggestions(for: government, edition: chosen, limit: 5),
            gazetteer: catalogue.gazetteer))
    }
  }
}
