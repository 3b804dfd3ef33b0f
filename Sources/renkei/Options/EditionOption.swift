import ArgumentParser
import Catalogue
import Lists
import Participation

/// Which edition a command is about.
struct EditionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said("一覧の年度版（省略時は最新）", "The edition (else the newest)."), valueName: "id"))
  var edition: String?

  /// The edition that was asked for, or the newest.
  func choose(from catalogue: Catalogue) throws(Failure) -> Edition {
    guard let edition else {
      if let newest = catalogue.newest { return newest }
      throw Failure(
        code: "no-editions",
        message: Bilingual(
          ja: "データベースに一覧がありません", en: "no list was published into the database yet"),
        hint: Bilingual(
          ja: "renkei import で取り込んでください", en: "publish one with renkei import"),
        status: .findings)
    }
    if let found = catalogue.editions.first(where: { $0.id == edition }) { return found }
    let known = catalogue.editions.map(\.id)
    throw Failure(
      code: "unknown",
      message: Bilingual(
        ja: "「\(edition)」という年度版はありません", en: "there is no edition \(edition)"),
      hint: Bilingual(
        ja: "あるのは: " + known.joined(separator: "、"),
        en: "there are: " + known.joined(separator: ", ")),
      status: .findings, nearest: known)
  }
}
