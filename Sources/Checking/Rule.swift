import Lists

/// Takes what a rule finds.
typealias Report = (Diagnostic) -> Void

/// A check with a card. A rule never changes the list.
protocol Rule: Sendable {
  /// What the rule is.
  static var card: RuleCard { get }
  init()
}

/// A rule that looks at the text as it was read: title, headings, passages between the rows.
protocol DocumentRule: Rule {
  func check(_ document: ListDocument, in context: CheckContext, report: Report)
}

/// A rule that looks at one programme at a time; what it needs of the others is in the context.
protocol ProgrammeRule: Rule {
  func check(_ programme: CheckedProgramme, in context: CheckContext, report: Report)
}

/// A rule that compares programmes with each other, or with what the title says.
protocol EditionRule: Rule {
  func check(_ programmes: [CheckedProgramme], in context: CheckContext, report: Report)
}
