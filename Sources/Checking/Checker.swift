public import Lists
public import LocalGovernments
public import Participation

/// Finds what is wrong or doubtful in a list.
///
/// ```swift
/// let document = try ListReader.read(bytes, named: "list.txt")
/// let resolved = EditionResolver(gazetteer: gazetteer).resolve(document, today: today)
/// let findings = Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
/// ```
///
/// Every programme is offered once to every rule, so that the cost grows with the list.
public struct Checker: Sendable {
  private let gazetteer: Gazetteer
  private let places: PlaceNames

  /// Makes a checker.
  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    places = PlaceNames(gazetteer)
  }

  /// Checks a list.
  ///
  /// - Parameters:
  ///   - document: the list as read.
  ///   - resolved: the same list resolved; its programmes are in the order of the rows.
  /// - Returns: what reading, resolving and checking found, by place; of several findings at one
  ///   place the most telling, with the others as its notes.
  public func check(document: ListDocument, resolved: ResolvedEdition) -> [Diagnostic] {
    let context = CheckContext(
      document: document, edition: resolved.edition, gazetteer: gazetteer, places: places)
    var found = resolved.diagnostics
    if found.isEmpty { found = document.diagnostics }
    if !context.habits.hasBureaus {
      // A list that names no bureaus anywhere has no use for them.
      found.removeAll { $0.rule == "empty-bureau" }
    }
    var collector = DiagnosticCollector()
    let report: Report = { collector.add($0) }
    for rule in Rules.document { rule.init().check(document, in: context, report: report) }
    let rules = Rules.programme.map { $0.init() }
    for programme in context.programmes {
      for rule in rules { rule.check(programme, in: context, report: report) }
    }
    for rule in Rules.edition {
      rule.init().check(context.programmes, in: context, report: report)
    }
    return Findings(found + collector.all, in: document.source).merged
  }
}
