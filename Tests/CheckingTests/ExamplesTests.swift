public import Checking
import Lists
public import Testing

@Suite("Every card's examples")
struct ExamplesTests {
  /// The cards of what a list shows by itself.
  static let cards = Rules.cards.filter { !$0.isOnline }

  @Test("A faulty example raises its own rule and no other", arguments: cards)
  func faulty(_ card: RuleCard) throws {
    let checked = try Checked(card.faulty.list)
    #expect(Set(checked.findings.map(\.rule)) == [card.identifier])
    #expect(checked.findings.allSatisfy { $0.severity == card.severity })
  }

  @Test("A sound example raises nothing", arguments: Rules.cards)
  func sound(_ card: RuleCard) throws {
    let checked = try Checked(card.sound.list)
    #expect(checked.findings.map(\.rule) == [])
  }

  @Test("What a rule promises to mend, its example's fix mends", arguments: cards)
  func mended(_ card: RuleCard) throws {
    guard card.fix == .sure || card.fix == .maybe else { return }
    let checked = try Checked(card.faulty.list)
    let fixed = FixApplier.apply(checked.findings, to: checked.document.source, upTo: .maybe)
    #expect(!fixed.applied.isEmpty)
    let again = try Checked(fixed.text)
    #expect(again.findings.map(\.rule) == [])
  }
}

extension RuleCard: CustomTestStringConvertible {
  /// The identifier, which tells the cases of a test apart.
  /// The rule's identifier, so that a failing case tells its rule.
  public var testDescription: String { identifier }
}
