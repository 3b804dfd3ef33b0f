import ArgumentParser
import Catalogue
import Lists
import Participation

/// Which edition a command is about.
struct EditionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said("一覧の年度版（省略時は発行元ごとの最新）", "The edition (else the newest of each issuer)."), valueName: "id"
    ))
  var edition: String?

  /// The one edition that was asked for, or the current one where one issuer's lists are there.
  func choose(from catalogue: Catalogue) throws(Failure) -> Edition {
    let editions = try editions(of: catalogue)
    guard editions.count > 1 else { return editions[0] }
    let known = editions.map(\.id)
    throw Failure(
      code: "ambiguous",
      message: Bilingual(
        ja: "発行元の違う一覧が複数あります", en: "there are lists of several issuers"),
      hint: Bilingual(
        ja: "--edition で指定してください: " + known.joined(separator: "、"),
        en: "choose one with --edition: " + known.joined(separator: ", ")),
      nearest: known)
  }

  /// The editions that a command without one is about: the newest of each issuer, the newest first;
  /// or the one that was asked for. Never none.
  func editions(of catalogue: Catalogue) throws(Failure) -> [Edition] {
    guard let edition else {
      let current = catalogue.currentEditions
      if !current.isEmpty { return current }
      throw Failure(
        code: "no-editions",
        message: Bilingual(
          ja: "データベースに一覧がありません", en: "no list was published into the database yet"),
        hint: Bilingual(
          ja: "renkei import で取り込んでください", en: "publish one with renkei import"),
        status: .findings)
    }
    if let found = catalogue.editions.first(where: { $0.id == edition }) { return [found] }
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
