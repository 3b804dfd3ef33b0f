import Lists

/// Diagnostics for people: place, severity, message, and the line with a caret under the words.
struct DiagnosticReport {
  /// How many columns of the source line are shown around the words.
  private static let window = 60

  let source: SourceFile?
  let colour: Colour

  func lines(of diagnostics: [Diagnostic]) -> [String] { diagnostics.flatMap(lines) }

  /// One line that counts what was found.
  static func summary(of diagnostics: [Diagnostic]) -> String {
    Diagnostic.Severity.allCases.reversed().map { severity in
      let count = diagnostics.count { $0.severity == severity }
      return said(
        "\(name(of: severity)) \(count)件", "\(count) \(name(of: severity))\(count == 1 ? "" : "s")")
    }
    .joined(separator: said("、", ", "))
  }

  private func lines(of diagnostic: Diagnostic) -> [String] {
    let severity = colour.paint(Self.name(of: diagnostic.severity), style(of: diagnostic.severity))
    let place = place(diagnostic.span, file: diagnostic.file)
    let number = diagnostic.programme.map { "No.\($0) " } ?? ""
    var lines = [
      "\(colour.paint(place, .bold)): \(severity): \(number)\(diagnostic.message.spoken) "
        + colour.paint("[\(diagnostic.rule)]", .dim)
    ]
    lines += excerpt(diagnostic.span)
    for note in diagnostic.notes {
      let place = note.span.map { " (" + self.place($0, file: nil) + ")" } ?? ""
      lines.append("  = \(note.message.spoken)\(place)")
    }
    for fix in diagnostic.fixIts { lines.append("  → \(fix.title.spoken): \(fix.replacement)") }
    return lines
  }

  private func place(_ span: SourceSpan?, file: String?) -> String {
    let file = file ?? source?.name ?? "-"
    switch span {
    case .text(let text): return "\(file):\(text.line):\(text.column)"
    case .cell(let sheet, let cell): return "\(file):\(sheet)!\(cell)"
    case .page(let page, _): return "\(file):p.\(page)"
    case nil: return file
    }
  }

  private func excerpt(_ span: SourceSpan?) -> [String] {
    guard let source, case .text(let span) = span else { return [] }
    let line = source.range(ofLine: span.line)
    let start = min(max(span.byteOffset, line.lowerBound), line.upperBound)
    let end = min(span.byteOffset + span.byteLength, line.upperBound)
    let before = tail(of: printable(source.text(in: line.lowerBound..<start)))
    let words = printable(source.text(in: start..<max(start, end)))
    let marked = DisplayWidth.cut(words, to: Self.window)
    let after = DisplayWidth.cut(
      printable(source.text(in: max(start, end)..<line.upperBound)), to: Self.window / 2)
    let number = String(span.line)
    let margin = String(repeating: " ", count: number.count)
    let caret =
      String(repeating: " ", count: DisplayWidth.of(before))
      + String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
    let shown = marked == words ? marked + after : marked
    return [
      "\(colour.paint(number + " |", .dim)) \(before)\(shown)",
      "\(colour.paint(margin + " |", .dim)) \(colour.paint(caret, .cyan))",
    ]
  }

  /// The end of a text, as much as fits before the words that are marked.
  private func tail(of text: String) -> String {
    guard DisplayWidth.of(text) > Self.window / 2 else { return text }
    var kept = ""
    for character in text.reversed() {
      guard DisplayWidth.of(kept) < Self.window / 2 - 3 else { break }
      kept = String(character) + kept
    }
    return "…" + kept
  }

  // A tab or a control character would move the caret away from the words.
  private func printable(_ text: String) -> String {
    String(
      text.map {
        $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 }
          ? ($0 == "　" ? $0 : " ") : $0
      })
  }

  private func style(of severity: Diagnostic.Severity) -> Colour.Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private static func name(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: said("エラー", "error")
    case .warning: said("警告", "warning")
    case .note: said("注記", "note")
    }
  }
}
