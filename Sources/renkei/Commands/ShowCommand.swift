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
    let numbered = try edition.editions(of: catalogue)
      .flatMap { catalogue.entries(number: number, edition: $0.id) }
    let found = numbered.isEmpty ? [catalogue.entry(id: number)].compactMap(\.self) : numbered
    guard found.count < 2 else {
      let ids = found.map(\.id)
      throw Failure(
        code: "ambiguous",
        message: Bilingual(
          ja: "番号が「\(number)」の事業は\(found.count)件あります："
            + found.map { "「\($0.programme.name)」" }.joined(),
          en: "\(found.count) programmes have the number \(number): "
            + found.map { "“\($0.programme.name)”" }.joined(separator: ", ")),
        hint: Bilingual(
          ja: "識別子で指定してください: " + ids.joined(separator: "、"),
          en: "give the identifier: " + ids.joined(separator: ", ")),
        nearest: ids)
    }
    guard let entry = found.first else {
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
