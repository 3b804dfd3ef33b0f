import Catalogue
import Checking
import Lists
import Participation

/// Where a list is handed in to be checked.
enum CheckPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// Where the form goes.
    let action: String
    /// What was wrong with what was handed in.
    let fault: FormFault?
    /// What stands in the fields.
    let text: String
    let issuerName: String
    /// The largest file that is taken, in MiB.
    let limit: Int
    let rulesHref: String
    /// The findings of a published list, as an example.
    let exampleHref: String?
  }

  /// Why a form came back.
  struct FormFault: Sendable {
    let message: SafeHTML
    let hint: SafeHTML?
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(template: "pages/check", context: context(request))
  }

  static func context(
    _ request: PageRequest, fault: FormFault? = nil, text: String = "", issuer: String = ""
  ) -> Context {
    Context(
      crumbs: [Crumb(text: request.phrase("layout.check"), href: nil, in: request)],
      action: request.href(Address.check()), fault: fault, text: text, issuerName: issuer,
      limit: CheckOrder.sizeLimit >> 20, rulesHref: request.href(Address.checkRules()),
      exampleHref: request.catalogue.newest.map { request.href(Address.editionChecks($0.id)) })
  }
}

/// What the check looks for.
enum CheckRulesPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    /// The rules, the gravest first.
    let severities: [Severity]
    let ruleCount: Count
  }

  /// The rules of one severity.
  struct Severity: Sendable {
    let isError: Bool
    let isWarning: Bool
    let isNote: Bool
    let count: Count
    let rules: [Rule]
  }

  /// One rule's card.
  struct Rule: Sendable {
    let identifier: String
    let ruleTitle: SafeHTML
    let explanation: SafeHTML
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(
      template: "pages/check-rules",
      context: Context(
        crumbs: [
          Crumb(
            text: request.phrase("layout.check"), href: request.href(Address.check()), in: request),
          Crumb(text: request.phrase("check.rules"), href: nil, in: request),
        ],
        severities: [Diagnostic.Severity.error, .warning, .note].map { severity in
          let cards = Rules.cards.filter { $0.severity == severity }
          return Severity(
            isError: severity == .error, isWarning: severity == .warning,
            isNote: severity == .note, count: Count(cards.count),
            rules: cards.sorted { $0.identifier < $1.identifier }.map { rule($0, in: request) })
        }.filter { $0.count.value > 0 },
        ruleCount: Count(Rules.cards.count)))
  }

  private static func rule(_ card: RuleCard, in request: PageRequest) -> Rule {
    func mixed(_ text: Bilingual) -> SafeHTML {
      MixedText.html(text.text(in: request.language), in: request.language)
    }
    return Rule(
      identifier: card.identifier, ruleTitle: mixed(card.title),
      explanation: mixed(card.explanation))
  }
}
