import Checking
import Lists
import Testing

@Suite("The register of rules")
struct RegisterTests {
  @Test("Identifiers are used once, in kebab case, and name a fault, not a cure")
  func identifiers() {
    let identifiers = Rules.cards.map(\.identifier)
    #expect(Set(identifiers).count == identifiers.count)
    for identifier in identifiers {
      #expect(identifier.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(identifier)")
      for cure in ["check-", "prefer-", "should-", "invalid-", "no-check", "use-"] {
        #expect(!identifier.hasPrefix(cure), "\(identifier)")
      }
    }
  }

  @Test("Every card explains itself in both languages", arguments: Rules.cards)
  func explained(_ card: RuleCard) {
    for text in [card.title, card.explanation] {
      #expect(!text.ja.isEmpty && !text.en.isEmpty)
      #expect(text.ja != text.en)
    }
    #expect(!card.faulty.excerpt.isEmpty)
  }

  @Test("A mistyped identifier finds the rule meant")
  func nearest() {
    #expect(Rules.nearest(to: "repeated-goverment").first == "repeated-government")
    #expect(Rules.card(named: "repeated-government")?.severity == .warning)
    #expect(Rules.card(named: "repeated-goverment") == nil)
  }
}
