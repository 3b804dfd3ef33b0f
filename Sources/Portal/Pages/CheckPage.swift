import Checking
import Lists

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
      crumbs: [Crumb(text: request.phrase("layout.check"), href: nil)],
      action: request.href(Address.check()), fault: fault, text: text, issuerName: issuer,
      limit: CheckOrder.sizeLimit >> 20, rulesHref: request.href(Address.checkRules()))
  }
}

/// What the check looks for.
enum CheckRulesPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let rules: [Rule]
    let ruleCount: Count
  }

  /// One rule's card.
  struct Rule: Sendable {
    let identifier: String
    let ruleTitle: SafeHTML
    let explanation: SafeHTML
    let isError: Bool
    let isWarning: Bool
    let isNote: Bool
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(
      template: "pages/check-rules",
      context: Context(
        crumbs: [
          Crumb(text: request.phrase("layout.check"), href: request.href(Address.check())),
          Crumb(text: request.phrase("check.rules"), href: nil),
        ],
        rules: Rules.cards.map { card in
          Rule(
            identifier: card.identifier,
            ruleTitle: request.sentence(card.title),
            explanation: request.sentence(card.explanation),
            isError: card.severity == .error, isWarning: card.severity == .warning,
            isNote: card.severity == .note)
        }.sorted { ($0.rank, $0.identifier) < ($1.rank, $1.identifier) },
        ruleCount: Count(Rules.cards.count)))
  }
}

extension CheckRulesPage.Rule {
  fileprivate var rank: Int { isError ? 0 : isWarning ? 1 : 2 }
}
