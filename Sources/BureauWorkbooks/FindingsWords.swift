import Checking
import Lists

/// What a workbook of findings says, in its language.
struct FindingsWords {
  private let language: ReportLanguage

  init(_ language: ReportLanguage) { self.language = language }

  func text(_ text: Bilingual) -> String { language.text(text) }

  private func say(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  var title: String { say("一覧の確認結果", "What was found in the list") }
  var listSheet: String { say("一覧", "List") }
  var findingsSheet: String { say("確認結果", "Findings") }
  var rulesSheet: String { say("確認の観点", "Rules") }
  var rulesTitle: String { say("確認の観点", "Why these were found") }
  var comma: String { say("、", ", ") }
  var legend: String {
    say(
      "色の付いた欄に確認事項があります。欄のコメントと「確認結果」シートを見てください",
      "Coloured cells hold findings: see their comments and the sheet “Findings”")
  }

  var findingTitles: [String] {
    language == .ja
      ? ["", "程度", "番号", "所管局", "事業名", "欄", "内容", "修正案", "場所", "観点"]
      : [
        "", "Severity", "No.", "Bureau", "Name", "Column", "Finding", "Suggestion", "Cell", "Rule",
      ]
  }

  var ruleTitles: [String] {
    language == .ja ? ["観点", "程度", "題", "説明"] : ["Rule", "Severity", "Title", "Explanation"]
  }

  func name(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: say("誤り", "Error")
    case .warning: say("要確認", "Warning")
    case .note: say("注記", "Note")
    }
  }

  /// How many findings there are of each gravity.
  func counts(_ findings: [Diagnostic]) -> String {
    let counted = [Diagnostic.Severity.error, .warning, .note].map { severity in
      let count = findings.count { $0.severity == severity }
      return say("\(name(of: severity))\(count)件", "\(name(of: severity)): \(count)")
    }
    return counted.joined(separator: comma)
  }

  /// What a cell's comment says of a finding.
  func comment(on finding: Diagnostic) -> String {
    var lines = [say("【\(name(of: finding.severity))】", "[\(name(of: finding.severity))] ")]
    lines[0] += text(finding.message)
    lines += finding.notes.prefix(3).map { "・" + text($0.message) }
    let suggestion = suggestion(finding)
    if !suggestion.isEmpty { lines.append(say("修正案：", "Suggestion: ") + suggestion) }
    return lines.joined(separator: "\n")
  }

  /// The changes that are offered.
  func suggestion(_ finding: Diagnostic) -> String {
    finding.fixIts.map { text($0.title) }.joined(separator: "\n")
  }
}
