import ArgumentParser
import Checking
import CivilDates
import Foundation
import Lists
import LocalGovernments

/// Accepts a finding of the check, with the reason, in a file beside the list.
struct AcceptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept",
      abstract: said("指摘を理由とともに承認する", "Accept a finding of the check, with a reason."),
      discussion: said(
        """
        一覧の隣の 一覧.accepted.csv に書き加えます。check はその指摘を示さず、件数だけを数えます。
        例: renkei accept list.txt --rule incomplete-class --programme 76 --reason "千葉市は千葉県の欄に掲載"
        """,
        """
        It is added to LIST.accepted.csv beside the list; check then only counts it.
        EXAMPLE: renkei accept list.txt --rule incomplete-class --programme 76 --reason "agreed"
        """))
  }

  @Argument(help: ArgumentHelp(said("一覧のファイル", "The list's file.")))
  var file: String
  @Option(help: ArgumentHelp(said("規則の名前", "The rule."), valueName: "rule"))
  var rule: String
  @Option(help: ArgumentHelp(said("事業の番号", "The programme's number."), valueName: "number"))
  var programme: String?
  @Option(help: ArgumentHelp(said("指摘の箇所の文字", "The words pointed at."), valueName: "text"))
  var words: String?
  @Option(help: ArgumentHelp(said("承認の理由", "Why it is accepted."), valueName: "text"))
  var reason: String
  @Option(help: ArgumentHelp(said("承認者", "Who accepts it."), valueName: "name"))
  var by: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError(said("理由を書いてください", "give a reason"))
    }
    if NarrowingOptions.file(beside: file) == nil {
      throw ValidationError(said("一覧のファイルを指定してください", "give the list's file"))
    }
  }

  func run() throws {
    guard let path = NarrowingOptions.file(beside: file) else { return }
    guard Rules.card(named: rule) != nil else { throw Failure.unknownRule(rule) }
    let gazetteer = try Gazetteer.bundled()
    let checked = try ListInput(file, columns: list.columns).read(
      gazetteer: gazetteer, issuer: try list.issuingGovernment(in: gazetteer), asOf: list.date
    ).checked
    let acceptance = Acceptance(
      rule: rule, programme: programme, words: words, reason: reason, person: by,
      date: CivilDate.today)
    let found = checked.findings.filter { checked.accepts(acceptance, $0) }
    guard !found.isEmpty else {
      throw NarrowingError.nothingFound(rule: rule, programme: programme, words: words)
    }
    let target = OutputFile(path)
    var acceptances = Acceptances()
    if target.exists {
      acceptances = try Acceptances(try ListInput(path).bytes(), named: path)
    }
    acceptances.add(acceptance)
    try target.write(acceptances.bytes, replacing: true)
    Terminal().write(
      said(
        "\(found.count)件の指摘を承認し、\(path) に書き加えました",
        "\(found.count) findings accepted in \(path)"))
  }
}
