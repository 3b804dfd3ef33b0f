import Foundation
import Testing

@Suite("Phrases")
struct PhraseTests {
  // Phrases of a family are asked for by a value: `kind.town`.
  private static let families = ["kind.", "relation.", "node."]

  @Test("every phrase is there in every language")
  func complete() throws {
    for (key, translations) in try PortalFiles.phrases() {
      for language in ["ja", "easy", "en"] {
        #expect(translations[language] != nil, "\(key) has no \(language)")
      }
    }
  }

  @Test("every phrase asked for exists, and every phrase kept is asked for")
  func usedAndKnown() throws {
    let known = Set(try PortalFiles.phrases().keys)
    var asked: Set<String> = []
    for text in try PortalFiles.texts(in: "Resources/templates", ending: "mustache").values {
      asked.formUnion(PortalFiles.stretches(in: text, from: "{{t.", to: "}}"))
    }
    for source in try PortalFiles.texts(in: ".", ending: "swift").values {
      // A call may be broken after its bracket.
      let text = source.replacing(/\(\s+"/, with: "(\"")
      for start in ["phrase(\"", "phrases.text(\"", "AboutCrumbs.to(\""] {
        asked.formUnion(PortalFiles.stretches(in: text, from: start, to: "\""))
      }
    }
    let unknown = asked.subtracting(known).sorted()
    #expect(unknown == [])
    let kept = known.filter { key in !Self.families.contains { key.hasPrefix($0) } }
    let unused = kept.subtracting(asked).sorted()
    #expect(unused == [])
  }

  @Test("both languages of a phrase print the same values")
  func placeholders() throws {
    for (key, translations) in try PortalFiles.phrases() {
      let japanese = Self.values(in: translations["ja"] ?? "")
      let english = Self.values(in: translations["en"] ?? "")
      // Only an English page explains a wording or a role, and only its plurals ask for a number again.
      #expect(japanese == english.subtracting(["wordingEnglish", "roleEnglish"]), "\(key)")
    }
  }

  private static func values(in phrase: String) -> Set<String> {
    Set(
      PortalFiles.stretches(in: phrase, from: "{{", to: "}}")
        .filter { tag in !["#", "^", "/"].contains { tag.hasPrefix($0) } })
  }
}
