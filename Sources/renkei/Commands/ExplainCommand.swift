import ArgumentParser
import Checking
import Lists

/// Explains a rule of the check: what it finds, why, and what would be sound.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: said("確認の規則を説明する", "Explain a rule of the check."),
      discussion: said(
        "例: renkei explain repeated-government", "EXAMPLE: renkei explain repeated-government"))
  }

  @Argument(
    help: ArgumentHelp(said("規則の名前。省くと一覧を示す", "The rule's name; without one, all are listed.")))
  var rule: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let terminal = Terminal()
    guard let rule else {
      terminal.write(Rules.cards.map { "\($0.identifier)  \($0.title.spoken)" })
      return
    }
    guard let card = Rules.card(named: rule) else { throw Failure.unknownRule(rule) }
    terminal.write([
      "\(card.identifier)（\(card.title.spoken)）", "", card.explanation.spoken, "",
      said("誤りの例:", "Faulty:"), card.faulty.excerpt, "", said("正しい例:", "Sound:"),
      card.sound.excerpt,
    ])
  }
}

extension Failure {
  /// No rule bears the name.
  static func unknownRule(_ rule: String) -> Failure {
    let near = Rules.nearest(to: rule)
    return Failure(
      code: "unknown-rule",
      message: Bilingual(ja: "「\(rule)」という規則はありません", en: "there is no rule \(rule)"),
      hint: Bilingual(
        ja: (near.isEmpty ? "" : "近い名前: \(near.joined(separator: "、"))。")
          + "renkei explain で一覧を見られます",
        en: (near.isEmpty ? "" : "near: \(near.joined(separator: ", ")); ")
          + "renkei explain lists them all"))
  }
}
