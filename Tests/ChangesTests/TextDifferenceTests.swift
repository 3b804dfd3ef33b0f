import Changes
import Testing

@Suite("Differences of texts")
struct TextDifferenceTests {
  /// Two texts, and the newer one with 〔removed〕 and 《added》 marked.
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let marked: String

    var testDescription: String { marked }
  }

  static let cases = [
    // A number is a word of its own.
    Case(old: "都内5か所に設置", new: "都内7か所に設置", marked: "都内〔5〕《7》か所に設置"),
    Case(old: "令和6年5月に開催", new: "令和7年5月に開催", marked: "令和〔6〕《7》年5月に開催"),
    Case(old: "約1,741団体", new: "約1,788団体", marked: "約〔1,741〕《1,788》団体"),
    // A kanji keeps its okurigana, a particle stands alone.
    Case(old: "取組を進める", new: "取組を支える", marked: "取組を〔進める〕《支える》"),
    Case(old: "各地の産品を紹介", new: "各地で産品を紹介", marked: "各地〔の〕《で》産品を紹介"),
    Case(old: "技術を学ぶとともに", new: "技術を伝えるとともに", marked: "技術を〔学ぶ〕《伝える》とともに"),
    // A long compound is cut where its parts are words elsewhere in the texts.
    Case(
      old: "観光の振興のため観光振興支援事業を実施", new: "観光の振興のため観光振興促進事業を実施",
      marked: "観光の振興のため観光振興〔支援事業〕《促進事業》を実施"),
    Case(old: "街並み創出プロジェクト", new: "街並み創出事業", marked: "街並み創出〔プロジェクト〕《事業》"),
    // A word in hiragana or katakana stays whole.
    Case(old: "地域のふるさと納税", new: "地域のふるさと会議", marked: "地域のふるさと〔納税〕《会議》"),
    Case(old: "スタートアップの支援", new: "スタートアップスの支援", marked: "〔スタートアップ〕《スタートアップス》の支援"),
    Case(
      old: "https://example.jp/a/2024.html を参照", new: "https://example.jp/a/2025.html を参照",
      marked: "〔https://example.jp/a/2024.html〕《https://example.jp/a/2025.html》 を参照"),
    // Two replacements with but a particle between them read as one.
    Case(old: "県の職員が参加", new: "市の担当が参加", marked: "〔県の職員〕《市の担当》が参加"),
    Case(old: "", new: "新しい", marked: "《新しい》"),
    Case(old: "同じ", new: "同じ", marked: "同じ"),
  ]

  @Test("words are never cut in an ugly place", arguments: cases)
  func words(example: Case) {
    let marked = TextDifference(from: example.old, to: example.new).segments.map { segment in
      switch segment.kind {
      case .same: segment.text
      case .removed: "〔\(segment.text)〕"
      case .added: "《\(segment.text)》"
      }
    }.joined()
    #expect(marked == example.marked)
  }

  @Test("the stretches give both texts back, and the other direction is the same turned round")
  func law() {
    let pieces = [
      "観光", "の", "ふるさと", "2025", "年", "スタートアップ", "進める", "。", "\n", "①", "が\u{3099}", "𠮷野家",
      "👨‍👩‍👧", "https://a.jp/b", " ", "を", "とともに", "葛\u{E0100}城", "事業推進", "",
    ]
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<400 {
      let old = (0..<next(20)).map { _ in pieces[next(pieces.count)] }.joined()
      let new = (0..<next(20)).map { _ in pieces[next(pieces.count)] }.joined()
      let segments = TextDifference(from: old, to: new).segments
      #expect(segments.filter { $0.kind != .added }.map(\.text).joined() == old)
      #expect(segments.filter { $0.kind != .removed }.map(\.text).joined() == new)
      #expect(segments.allSatisfy { !$0.text.isEmpty })
      let back = TextDifference(from: new, to: old).segments
      #expect(
        back.filter { $0.kind == .same }.map(\.text)
          == segments.filter { $0.kind == .same }.map(\.text))
    }
  }

  @Test("texts of any length are compared")
  func long() {
    let old = String(repeating: "各地の産品を紹介する。", count: 20_000)
    let new = "初めに。" + old.replacing("産品", with: "物産", maxReplacements: 3) + "終わり。"
    let segments = TextDifference(from: old, to: new).segments
    #expect(segments.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(segments.filter { $0.kind != .removed }.map(\.text).joined() == new)
  }
}
