import ArgumentParser
import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// Shows one programme with everything that was read from its row.
struct ShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: said("一つの事業を示す", "Show one programme."),
      discussion: said("例: renkei show 56", "EXAMPLE: renkei show 56"))
  }

  @Argument(
    help: ArgumentHelp(
      said("番号または識別子（56、tokyo-2025-56）", "Number or identifier (56, tokyo-2025-56).")))
  var number: String
  @OptionGroup var edition: EditionOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let catalogue = try await database.catalogue(gazetteer: gazetteer)
    let edition = try edition.choose(from: catalogue)
    let found =
      catalogue.entry(number: number, edition: edition.id) ?? catalogue.entry(id: number)
    guard let entry = found else {
      throw Failure(
        code: "unknown",
        message: Bilingual(
          ja: "「\(number)」という事業はありません", en: "there is no programme \(number)"),
        hint: Bilingual(
          ja: "renkei list に番号があります", en: "renkei list shows the numbers"),
        status: .findings)
    }
    let terminal = Terminal()
    if output.json {
      let programme = ProgrammeOutput(entry.programme, gazetteer: catalogue.gazetteer)
      terminal.write(try JSONText.data(programme) + "\n".utf8)
    } else {
      terminal.write(
        ProgrammeSheet(gazetteer: catalogue.gazetteer, terminal: terminal)
          .lines(of: entry.programme, in: entry.edition))
    }
  }
}
