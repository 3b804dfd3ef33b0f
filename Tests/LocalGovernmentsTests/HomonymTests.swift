import LocalGovernments
import Testing

@Suite("Names that several governments bear")
struct HomonymTests {
  /// What each mention of a text is settled to: a full name, with ? where it is inferred, or the
  /// number of candidates.
  private func settle(_ text: String, issuer: String?) throws -> [String] {
    let gazetteer = try Country.today
    var homonyms = Homonyms(issuer: issuer.flatMap { gazetteer.governments(named: $0).first })
    return NameMatcher(text, in: gazetteer).matches().map { match in
      switch homonyms.settle(match) {
      case .certain(let government): gazetteer.fullName(of: government)
      case .inferred(let government, _): gazetteer.fullName(of: government) + "?"
      case .ambiguous(let candidates): String(candidates.count)
      }
    }
  }

  @Test(
    "a name is settled by what stands before it, else by the issuer, else left open",
    arguments: [
      ("東京都府中市", nil, ["東京都府中市"]),
      ("府中市", "東京都", ["東京都府中市?"]),
      ("府中市", "広島県", ["広島県府中市?"]),
      ("府中市", "北海道", ["2"]),
      ("府中市", nil, ["2"]),
      ("伊達市", nil, ["2"]),
      ("福島県、伊達市", nil, ["福島県", "福島県伊達市?"]),
      ("北海道、福島県、伊達市", nil, ["北海道", "福島県", "福島県伊達市?"]),
      ("池田町", nil, ["4"]),
      ("長野県池田町、松川村", nil, ["長野県池田町", "長野県松川村"]),
      ("福岡県川崎町、川崎町", nil, ["福岡県川崎町", "福岡県川崎町"]),
      ("中央区", "東京都", ["東京都中央区"]),
      ("中央区", "札幌市", ["北海道札幌市中央区"]),
      ("大阪市北区、中央区", "東京都", ["大阪府大阪市北区", "大阪府大阪市中央区"]),
      ("北区", nil, ["11"]),
      ("千代田区、中央区、港区", "東京都", ["東京都千代田区", "東京都中央区", "東京都港区"]),
    ] as [(String, String?, [String])])
  func settled(text: String, issuer: String?, expected: [String]) throws {
    #expect(try settle(text, issuer: issuer) == expected)
  }

  @Test("a heading's place carries over, and a new heading ends it")
  func headings() throws {
    let gazetteer = try Country.today
    let match = try #require(NameMatcher("伊達市", in: gazetteer).matches().first)
    var homonyms = Homonyms(issuer: nil)
    homonyms.startEnumeration(under: gazetteer.governments(named: "福島県").first)
    guard case .certain(let date) = homonyms.settle(match) else {
      Issue.record("the heading's prefecture does not settle the name")
      return
    }
    #expect(gazetteer.fullName(of: date) == "福島県伊達市")
    homonyms.startEnumeration()
    guard case .ambiguous = homonyms.settle(match) else {
      Issue.record("an ended heading still settles the name")
      return
    }
  }
}
