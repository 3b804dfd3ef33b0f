import ArgumentParser
import Catalogue
import Interchange
import LocalGovernments
import Participation

/// Searches the programmes by words and places.
struct SearchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: said("ことばと自治体で事業を探す", "Search the programmes by words and places."),
      discussion: said("例: renkei search 水素 福島県", "EXAMPLE: renkei search 水素 福島県"))
  }

  @Argument(help: ArgumentHelp(said("ことば、自治体、分野、局", "Words, places, themes, bureaus.")))
  var words: [String]
  // Unconditionally, so that -1 is told as a number that is too small, not as a missing one.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(said("示す件数", "How many to show."), valueName: "n"))
  var limit = 20
  @OptionGroup var edition: EditionOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit >= 0 else {
      throw ValidationError(said("件数は0以上で指定してください", "the limit must not be negative"))
    }
  }

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let catalogue = try await database.catalogue(gazetteer: gazetteer)
    let chosen = edition.edition == nil ? nil : try edition.choose(from: catalogue).id
    let request = SearchRequest(
      text: words.joined(separator: " "), filters: SearchFilters(edition: chosen), limit: limit)
    let result = catalogue.search(request)
    let terminal = Terminal()
    if output.json {
      terminal.write(
        try JSONText.data(SearchOutput(result, in: catalogue)) + "\n".utf8)
    } else {
      terminal.write(
        SearchReport(terminal: terminal, catalogue: catalogue).lines(of: result))
    }
  }
}
