import ArgumentParser
import CivilDates
import Foundation
import Interchange
import Lists
import LocalGovernments
import Participation

/// Resolves one wording, and shows how it was understood.
struct ResolveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resolve",
      abstract: said("関係自治体の記載を解釈する", "Resolve a wording to local governments."),
      discussion: said(
        "例: renkei resolve '都外市町村、山形県ほか69自治体' --issuer 13000",
        "EXAMPLE: renkei resolve '都外市町村、山形県ほか69自治体' --issuer 13000"))
  }

  @Argument(help: ArgumentHelp(said("記載。- は標準入力", "The wording; - is standard input.")))
  var text: String
  @OptionGroup var list: ListOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try Gazetteer.bundled()
    let gazetteer = list.date.map(base.asOf) ?? base
    let issuer = try list.issuingGovernment(in: gazetteer)
    let context = EvaluationContext(gazetteer: gazetteer, issuer: issuer)
    let wording = try wording()
    let expression = ParticipantExpression(wording, in: context)
    let terminal = Terminal()
    for words in ParticipantExpression.wordsInNeedOfIssuer(wording, in: context) {
      terminal.remark(
        said(
          "「\(words)」がどの自治体を指すかは発行元によります。--issuer で指定してください。",
          "Which governments “\(words)” means depends on who issues the list: say so with --issuer."
        ))
    }
    if output.json {
      terminal.write(
        try JSONText.data(ParticipantsOutput(expression, gazetteer: gazetteer)) + "\n".utf8)
    } else {
      terminal.write(
        ExpressionTree(gazetteer: gazetteer, language: Speech.language).lines(of: expression))
    }
  }

  private func wording() throws(Failure) -> String {
    guard text == "-" else { return text }
    let bytes = try ListInput("-").bytes()
    guard var wording = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        code: "unknown-encoding",
        message: Bilingual(ja: "標準入力が UTF-8 ではありません", en: "standard input is not UTF-8"),
        hint: Bilingual(ja: "UTF-8 に変換してから渡してください", en: "convert it to UTF-8 first"))
    }
    // The shell ends what it pipes with a line break that is no part of the wording.
    if wording.last?.isNewline == true { wording.removeLast() }
    return wording
  }
}
