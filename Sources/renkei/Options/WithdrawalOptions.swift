import ArgumentParser
import CivilDates
import Lists
import LocalGovernments
import Registry

/// What is taken back by hand, and where it is kept.
struct WithdrawalOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      said("アドレスの最後にあるID（130001-S01）", "The ID at the end of its address (130001-S01)."),
      valueName: "id"))
  var id: String
  @Option(help: ArgumentHelp(said("データベース", "The database."), valueName: "path"))
  var database = DatabaseOptions.defaultPath
  @OptionGroup var language: LanguageOption

  func run(
    _ withdraw: (SQLiteStore, String, CivilDate) async throws -> CalendarOutcome?
  ) async throws {
    let gazetteer = try Gazetteer.bundled()
    let store = try SQLiteStore(path: database, gazetteer: gazetteer, .required)
    let outcome = try await withdraw(store, id, CivilDate.today ?? gazetteer.date)
    try await store.close()
    guard let outcome else {
      throw Failure(
        code: "unknown-id",
        message: Bilingual(
          ja: "「\(id)」というIDのものは公開されていません", en: "nothing is published under the ID “\(id)”"),
        hint: Bilingual(
          ja: "ページのアドレスの最後にあるIDを書いてください",
          en: "give the ID at the end of its page's address"),
        status: .findings)
    }
    let title = outcome.withdrawals.first?.title
    Terminal().write(
      title.map { said("「\($0)」を掲載終了にしました", "“\($0)” was withdrawn") }
        ?? said("すでに掲載終了です", "it was withdrawn before"))
  }
}
