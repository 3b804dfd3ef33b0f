public import Lists

/// Findings for people at a terminal, in the manner of a compiler.
///
/// ```
/// 警告[repeated-government]: 「川崎市」が二度書かれています
///   --> list.txt:101:379  No.56 環境局
///     |
/// 101 | …埼玉県、さいたま市、川崎市、越谷市、川口市…
///     |                       ^^^^^^
///     = もう一つは「横浜市」の次に書かれています (101:404)
///   修正候補: 「川越市」に改める
/// ```
public enum TerminalReport: ReportFormat {
  /// The word that chooses it.
  public static let name = "text"
  /// Plain text.
  public static let mediaType = "text/plain; charset=utf-8"

  private static let room = 30

  /// Writes a report.
  public static func render(_ lists: [CheckedList], _ options: ReportOptions) -> String {
    var lines: [String] = []
    for list in lists {
      for finding in list.findings where options.showsNotes || finding.severity > .note {
        lines += self.lines(of: finding, in: list, options) + [""]
      }
    }
    lines.append(summary(of: lists, options))
    return lines.joined(separator: "\n") + "\n"
  }

  /// One finding.
  public static func lines(
    of finding: Diagnostic, in list: CheckedList, _ options: ReportOptions
  ) -> [String] {
    let language = options.language
    let paint = Paint(isOn: options.usesColour)
    let row = list.row(of: finding)
    var lines = [
      paint(
        "\(severity(finding.severity, language))[\(finding.rule)]", style(of: finding.severity))
        + paint(": \(language.text(finding.message))", .bold)
    ]
    let subject = [finding.programme.map { "No.\(onOneLine($0))" }, row?.bureauName].compactMap {
      $0
    }
    let file = finding.file ?? list.document.source.name
    let place = finding.span.map { "\(file):\($0.whereabouts)" } ?? file
    let margin = String(repeating: " ", count: finding.span?.label.count ?? 2)
    lines.append(
      paint("\(margin)--> ", .blue) + place
        + (subject.isEmpty ? "" : "  " + subject.joined(separator: " ")))
    lines += excerpt(
      finding.span, in: list, mark: "^", margin: margin, style: style(of: finding.severity), paint)
    for note in finding.notes {
      lines.append(
        paint("\(margin) = ", .blue) + onOneLine(language.text(note.message))
          + (note.span.map { " (\($0.whereabouts))" } ?? ""))
      if note.span != finding.span, let span = note.span, isShort(span) {
        lines += excerpt(span, in: list, mark: "-", margin: margin, style: .blue, paint)
      }
    }
    for fix in finding.fixIts {
      lines.append(
        paint("\(margin) \(confidence(fix.confidence, language)): ", .green)
          + language.text(fix.title))
    }
    return lines
  }

  /// One line that counts what was found, and what is not shown.
  public static func summary(of lists: [CheckedList], _ options: ReportOptions) -> String {
    let language = options.language
    let findings = lists.flatMap(\.findings)
    let counts = Diagnostic.Severity.allCases.map { severity in
      findings.count { $0.severity == severity }
    }
    let hidden =
      options.showsNotes || counts[0] == 0
      ? "" : language.text("（注記は表示していません）", " (notes not shown)")
    return language.text(
      "エラー \(counts[2])件、警告 \(counts[1])件、注記 \(counts[0])件",
      "\(counts[2]) errors, \(counts[1]) warnings, \(counts[0]) notes") + hidden
      + aside(lists, language)
  }

  /// How much was put aside: accepted with a reason, or known from an earlier check.
  private static func aside(_ lists: [CheckedList], _ language: ReportLanguage) -> String {
    let accepted = lists.reduce(0) { $0 + $1.accepted.count }
    let known = lists.reduce(0) { $0 + $1.knownCount }
    var text = ""
    if accepted > 0 { text += language.text("、承認済み \(accepted)件", ", \(accepted) accepted") }
    if known > 0 { text += language.text("、既知 \(known)件", ", \(known) known before") }
    return text
  }

  private static func excerpt(
    _ span: SourceSpan?, in list: CheckedList, mark: Character, margin: String,
    style: Paint.Style, _ paint: Paint
  ) -> [String] {
    guard let excerpt = Excerpt(span, in: list.document.source, room: room) else { return [] }
    let bar = paint(" |", .blue)
    let number = paint(excerpt.label, .blue)
    let gap = String(repeating: " ", count: max(0, margin.count - excerpt.label.count))
    let marks = String(repeating: mark, count: max(1, DisplayWidth.of(excerpt.words)))
    return [
      margin + bar,
      gap + number + bar + " " + excerpt.before + excerpt.words + excerpt.after,
      margin + bar + " " + String(repeating: " ", count: DisplayWidth.of(excerpt.before))
        + paint(marks, style),
    ]
  }

  /// What is quoted from a file must not begin a line that looks like the report's own.
  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Whether a place is words and not a whole cell.
  private static func isShort(_ span: SourceSpan) -> Bool {
    switch span {
    case .text(let span): span.length <= 40
    case .cell(let span): span.text.map { $0.length <= 40 } ?? false
    case .page(let span): span.text.map { $0.length <= 40 } ?? false
    }
  }

  static func severity(_ severity: Diagnostic.Severity, _ language: ReportLanguage) -> String {
    switch severity {
    case .error: language.text("エラー", "error")
    case .warning: language.text("警告", "warning")
    case .note: language.text("注記", "note")
    }
  }

  static func confidence(_ confidence: FixIt.Confidence, _ language: ReportLanguage) -> String {
    switch confidence {
    case .sure: language.text("修正", "fix")
    case .maybe: language.text("修正候補", "maybe")
    case .shown: language.text("参考", "see")
    }
  }

  private static func style(of severity: Diagnostic.Severity) -> Paint.Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}
