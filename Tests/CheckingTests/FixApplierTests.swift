import Checking
import Lists
import Testing

@Suite("Applying fixes")
struct FixApplierTests {
  private let source = SourceFile(name: "t", encoding: .utf8, bytes: Array("abcdef".utf8))

  private func fix(_ range: Range<Int>, _ text: String, _ confidence: FixIt.Confidence)
    -> Diagnostic
  {
    Diagnostic(
      "some-rule", .note, Bilingual(ja: "", en: ""),
      fixIts: [
        FixIt(
          title: Bilingual(ja: "", en: ""), confidence: confidence, span: source.span(of: range),
          replacement: text)
      ])
  }

  @Test("Sure fixes only, unless the doubtful are asked for; shown ones never")
  func confidence() {
    let findings = [fix(0..<1, "A", .sure), fix(2..<3, "C", .maybe), fix(4..<5, "E", .shown)]
    #expect(FixApplier.apply(findings, to: source).text == "Abcdef")
    #expect(FixApplier.apply(findings, to: source, upTo: .maybe).text == "AbCdef")
  }

  @Test("Overlapping fixes wait; a sure one comes before a doubtful one")
  func overlap() {
    let findings = [fix(0..<3, "X", .maybe), fix(2..<4, "Y", .sure), fix(4..<6, "", .sure)]
    let fixed = FixApplier.apply(findings, to: source, upTo: .maybe)
    #expect(fixed.text == "abY")
    #expect(fixed.applied.count == 2)
    #expect(fixed.waiting.count == 1)
  }
}
