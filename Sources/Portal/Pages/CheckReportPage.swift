import Checking
import Foundation
import Interchange
import Lists
import LocalGovernments
import Participation

/// What was found in a list that was handed in, beside the list's own words.
enum CheckReportPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let fileName: String
    /// The list's own title; `nil` where it has none.
    let listTitle: String?
    /// The government that published it, as far as it is known.
    let issuer: GovernmentLink?
    let programmes: Count
    let asOf: DateText
    let errorCount: Count
    let warningCount: Count
    let noteCount: Count
    /// Whether nothing but remarks was found.
    let isClean: Bool
    /// How many findings each bureau has to look at.
    let bureaus: [Bureau]
    /// Errors and warnings in the order of the list.
    let serious: [Finding]
    let remarks: [Finding]
    /// How many findings the page leaves out, because a page has an end.
    let hidden: Count?
    /// What the fixed files would change; `nil` where nothing can be fixed.
    let fixes: Fixes?
    /// The list itself, for the buttons; `nil` where it is too large to go back and forth.
    let carried: String?
    let action: String
    let againHref: String
  }

  struct Bureau: Sendable {
    let bureau: String
    let findingCount: Count
  }

  struct Fixes: Sendable {
    let sureCount: Count
    let likelyCount: Count
  }

  /// One finding with the words that it points at.
  struct Finding: Sendable {
    let anchor: String
    let isError: Bool
    let isWarning: Bool
    let message: SafeHTML
    /// The row: its number, name and bureau.
    let rowNumber: String?
    let rowName: SafeHTML?
    /// The row's programme, where it is published.
    let rowHref: String?
    let rowBureau: SafeHTML?
    /// Where it stands in the file: line 101, Sheet!F60, page 3.
    let whereabouts: SafeHTML?
    /// The list's words, the ones pointed at marked.
    let words: SafeHTML?
    let reasons: [Reason]
    let proposals: [Proposal]
    let ruleTitle: SafeHTML
    let explanation: SafeHTML
    let identifier: String
  }

  /// Why it was found.
  struct Reason: Sendable {
    let reason: SafeHTML
    /// The place that it speaks of, and the list's words there.
    let reasonPlace: SafeHTML?
    let reasonWords: SafeHTML?
  }

  /// A change that would mend it.
  struct Proposal: Sendable {
    let proposalTitle: SafeHTML
    let isSure: Bool
    let isLikely: Bool
  }

  // A page of a thousand findings helps nobody; the reports have them all.
  private static let mostFindings = 200
  // In bytes, before base64: the buttons send it back.
  private static let longestCarried = 256 << 10

  static func context(
    of outcome: CheckOrder.Outcome, for order: CheckOrder, in request: PageRequest
  ) -> Context {
    let list = outcome.list
    let counts = Dictionary(grouping: list.findings, by: \.severity).mapValues(\.count)
    let serious = list.findings.filter { $0.severity > .note }
    let remarks = list.findings.filter { $0.severity == .note }
    let shown = (
      serious.prefix(mostFindings), remarks.prefix(max(0, mostFindings - serious.count))
    )
    let hidden = list.findings.count - shown.0.count - shown.1.count
    let fixes = list.findings.flatMap(\.fixIts)
    let sure = fixes.count { $0.confidence == .sure }
    let likely = fixes.count { $0.confidence == .maybe }
    return Context(
      crumbs: [
        Crumb(
          text: request.phrase("layout.check"), href: request.href(Address.check()), in: request),
        Crumb(text: request.phrase("check.report"), href: nil, in: request),
      ],
      fileName: order.fileName, listTitle: list.document.title?.text,
      issuer: outcome.edition.issuer.flatMap { request.gazetteer[$0] }
        .map { GovernmentLink($0, in: request) },
      programmes: Count(outcome.edition.programmes.count),
      asOf: DateText(outcome.edition.asOf, in: request.language),
      errorCount: Count(counts[.error] ?? 0), warningCount: Count(counts[.warning] ?? 0),
      noteCount: Count(counts[.note] ?? 0), isClean: serious.isEmpty,
      bureaus: bureaus(of: serious, in: list),
      serious: shown.0.enumerated().map { finding($1, "f\($0 + 1)", in: list, request) },
      remarks: shown.1.enumerated().map { finding($1, "n\($0 + 1)", in: list, request) },
      hidden: hidden > 0 ? Count(hidden) : nil,
      fixes: sure + likely > 0
        ? Fixes(sureCount: Count(sure), likelyCount: Count(likely)) : nil,
      carried: order.bytes.count <= longestCarried
        ? Data(order.bytes).base64EncodedString() : nil,
      action: request.href(Address.check()), againHref: request.href(Address.check()))
  }

  private static func bureaus(of findings: [Diagnostic], in list: CheckedList) -> [Bureau] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for finding in findings {
      guard let bureau = list.row(of: finding)?.bureau?.text else { continue }
      if counts.updateValue((counts[bureau] ?? 0) + 1, forKey: bureau) == nil {
        order.append(bureau)
      }
    }
    return order.map { Bureau(bureau: $0, findingCount: Count(counts[$0] ?? 0)) }
  }

  private static func finding(
    _ finding: Diagnostic, _ anchor: String, in list: CheckedList, _ request: PageRequest
  ) -> Finding {
    let row = list.row(of: finding)
    return Finding(
      finding, anchor: anchor, rowNumber: finding.programme ?? row?.number?.text,
      rowName: row?.shownName, rowBureau: row?.bureau?.text,
      words: words(at: finding.span, in: list, room: 120),
      wordsElsewhere: { words(at: $0, in: list, room: 24) }, in: request)
  }

  private static func words(at span: SourceSpan?, in list: CheckedList, room: Int) -> SafeHTML? {
    Excerpt(span, in: list.document.source, room: room).map { excerpt in
      "\(excerpt.before)<mark>\(excerpt.words)</mark>\(excerpt.after)"
    }
  }
}

extension CheckReportPage.Finding {
  /// What was found, with the row that it is in and the words that it points at.
  init(
    _ finding: Diagnostic, anchor: String, rowNumber: String?, rowName: String?,
    rowHref: String? = nil, rowBureau: String?, words: SafeHTML?,
    wordsElsewhere: (SourceSpan) -> SafeHTML? = { _ in nil }, in request: PageRequest
  ) {
    let card = Rules.card(named: finding.rule)
    self.init(
      anchor: anchor, isError: finding.severity == .error,
      isWarning: finding.severity == .warning,
      message: request.sentence(finding.message.asSentence, isBreaking: true),
      rowNumber: rowNumber, rowName: rowName.map { request.official($0) }, rowHref: rowHref,
      rowBureau: rowBureau.map { request.official($0) },
      whereabouts: finding.span.map { request.sentence($0.place) }, words: words,
      reasons: finding.notes.map { note in
        CheckReportPage.Reason(
          reason: request.sentence(note.message.asSentence),
          reasonPlace: note.span.map { request.sentence($0.place) },
          reasonWords: note.span.flatMap(wordsElsewhere))
      },
      proposals: finding.fixIts.map { fix in
        CheckReportPage.Proposal(
          proposalTitle: request.sentence(fix.title), isSure: fix.confidence == .sure,
          isLikely: fix.confidence == .maybe)
      },
      ruleTitle: card.map { request.sentence($0.title) } ?? SafeHTML(text: finding.rule),
      explanation: card.map { request.sentence($0.explanation) } ?? .empty, identifier: finding.rule
    )
  }
}
