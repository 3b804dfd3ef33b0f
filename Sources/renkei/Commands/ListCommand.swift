import ArgumentParser
import Catalogue
import Checking
import Interchange
import Lists
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
    let editions = try edition.editions(of: catalogue)
    try check(theme, known: editions.flatMap(\.programmes).map(\.theme)) { theme, known in
      Failure(
        code: "unknown-theme",
        message: Bilingual(ja: "一覧に「\(theme)」という分野はありません", en: "the list has no theme \(theme)"),
        hint: Bilingual(
          ja: "あるのは: " + known.joined(separator: "、"),
          en: "it has: " + known.joined(separator: ", ")),
        nearest: known)
    }
    try check(bureau, known: editions.flatMap(\.programmes).map(\.bureau)) { bureau, known in
      Failure(NarrowingError.unknownBureau(name: bureau, known: known))
    }
    if output.json {
      var stream = JSONObjectStream(to: terminal.write)
      if editions.count == 1 { try stream.member("edition", EditionOutput(editions[0])) }
      try stream.member("editions", editions.map(EditionOutput.init))
      try stream.member("programmes", each: editions.flatMap(programmes)) { programme in
        ProgrammeOutput(programme, gazetteer: catalogue.gazetteer)
      }
      stream.finish()
      return
    }
    for (index, edition) in editions.enumerated() {
      if index > 0 { terminal.write([""]) }
      terminal.write(EditionSummary.lines(of: edition, gazetteer: catalogue.gazetteer))
      terminal.write(ProgrammeTable.lines(of: programmes(of: edition), on: terminal))
    }
  }

  /// The programmes of an edition that were asked for.
  private func programmes(of edition: Edition) -> [Programme] {
    edition.programmes.filter { programme in
      (theme == nil || programme.theme == theme) && (bureau == nil || programme.bureau == bureau)
    }
  }

  /// Takes a name that is among those known, each told once in the order of the list.
  private func check(
    _ name: String?, known: [String], fault: (String, [String]) -> Failure
  ) throws {
    guard let name, !known.contains(name) else { return }
    var told: Set<String> = [""]
    throw fault(name, known.filter { told.insert($0).inserted })
  }
}
