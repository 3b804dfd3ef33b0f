import Lists
import LocalGovernments
import Participation
import Testing

@Suite("What holds for every cell")
struct LawTests {
  /// A small generator with a seed, so that a failure can be repeated.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let words = [
    "全国", "全国の", "都内", "都外", "県内", "道府県", "都道府県", "市区町村", "区市町村", "市町村", "政令指定都市",
    "中核市", "特別区", "23区", "各", "全", "関係", "近隣", "隣接", "自治体", "東北地方", "一都三県", "九都県市",
    "関西広域連合", "双葉郡", "横浜市", "川崎市", "府中市", "中央区", "埼玉県", "京都府", "北海道", "大阪府市", "福島県双葉郡",
    "札幌市", "浜松市中区", "篠山市", "青森", "神奈川", "架空市", "協議会", "水道局", "を除く", "以外の", "を含む", "のうち",
    "ほか", "など", "等", "約", "69自治体", "5市2町", "20市", "1都3県", "の3県", "の各県", "一部", "との連携", "会員",
    "及び", "並びに", "と", "、", "・", "，", "。", "／", " ", "　", "\n", "：", "※", "①", "（", "）", "(", ")",
    "【", "】", "旧", "両", "注1", "～", "のみ", "うち", "か\u{3099}", "十勝管内", "大島郡", "1.", "ア）", "横 浜 市",
    "〔", "〕", "<", ">", "■", "●", "-", "A", "あ", "\u{E0100}", "e\u{301}", "👨‍👩‍👧", "\u{0}", "𠮷", "1",
    "１", "1,741",
  ]

  private static func cell(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 0...14, using: &random))
      .compactMap { _ in words.randomElement(using: &random) }.joined()
  }

  private static func contexts() throws -> [EvaluationContext] {
    let gazetteer = try Country.on("2025-04-01")
    return try ["東京都", "大阪府", "福岡市", "東京都港区"].map {
      EvaluationContext(gazetteer: gazetteer, issuer: try Country.government($0, gazetteer))
    } + [EvaluationContext(gazetteer: gazetteer, issuer: nil)]
  }

  @Test("the pieces of 20,000 random cells print the cells", arguments: 0..<8)
  func printing(part: Int) throws {
    var random = Seeded(state: UInt64(part) &* 7919 &+ 1)
    let contexts = try Self.contexts()
    for index in 0..<2_500 {
      let text = Self.cell(&random)
      let expression = ParticipantExpression(text, in: contexts[index % contexts.count])
      if let fault = PrintingLaw.fault(of: expression) { Issue.record("\(fault): \(text)") }
    }
  }

  @Test(
    "of a cell longer than any list needs the beginning is read, the rest kept, and that is told",
    arguments: ["千葉県、", "千", "𠮷"])
  func tooLong(word: String) throws {
    let text = "埼玉県、" + String(repeating: word, count: (140 << 10) / word.utf8.count) + "、青森県"
    let list = OneRowList(cell: text)
    let resolved = try list.resolved(gazetteer: try Country.on("2025-04-01"))
    let expression = try #require(resolved.edition.programmes.first).participants
    PrintingLaw.expectHolds(expression)
    #expect(expression.text == text)
    #expect(expression.isOpen)
    #expect(expression.nodes.first?.text == "埼玉県")
    let rest = try #require(expression.nodes.last)
    #expect(rest.text.hasSuffix("青森県") && rest.kind == .text)
    #expect((120 << 10...128 << 10).contains(rest.range.lowerBound))
    let told = try #require(resolved.diagnostics.first { $0.rule == "long-participants" })
    #expect(told.severity == .error && told.message.ja.contains("128KiB"))
    let short = OneRowList(cell: String(repeating: "千葉県、", count: 9_000) + "青森県")
    let whole = try short.resolved(gazetteer: try Country.on("2025-04-01"))
    #expect(!whole.diagnostics.contains { $0.rule == "long-participants" })
    #expect(whole.edition.programmes[0].participants.nodes.last?.text == "青森県")
  }

  @Test("the sets are made of the nodes, and a named node names one government", arguments: 0..<4)
  func sets(part: Int) throws {
    var random = Seeded(state: UInt64(part) &* 104_729 &+ 3)
    let contexts = try Self.contexts()
    for index in 0..<500 {
      let context = contexts[index % contexts.count]
      let expression = ParticipantExpression(Self.cell(&random), in: context)
      var named = GovernmentSet()
      var covered = GovernmentSet()
      for node in expression.nodes {
        switch node.kind {
        case .named:
          #expect(node.members.count == 1, "\(expression.text)")
          named.formUnion(node.members)
        case .class, .region: covered.formUnion(node.members)
        case .count, .open, .organisation, .text:
          #expect(node.members.isEmpty, "\(node.text) in \(expression.text)")
        }
      }
      #expect(expression.named == named && expression.covered == covered, "\(expression.text)")
      if let issuer = context.issuer {
        #expect(!expression.covered.contains(issuer), "\(expression.text)")
        #expect(!expression.possible.contains(issuer), "\(expression.text)")
      }
    }
  }

  @Test("reading a cell twice gives the same")
  func repeatable() throws {
    var random = Seeded(state: 99)
    let context = try Self.contexts()[0]
    for _ in 0..<300 {
      let text = Self.cell(&random)
      #expect(ParticipantExpression(text, in: context) == ParticipantExpression(text, in: context))
    }
  }

  @Test(
    "of a cell without names another day changes the roster only",
    arguments: ["全国道府県、区市町村", "政令指定都市", "県内市町村（政令市を除く）", "東北地方、中核市", "全国関係自治体等"])
  func otherDays(text: String) throws {
    let expressions = try ["2011-04-01", "2016-04-01", "2025-04-01"].map { day in
      let gazetteer = try Country.on(day)
      return ParticipantExpression(
        text,
        in: EvaluationContext(
          gazetteer: gazetteer, issuer: try Country.government("福岡県", gazetteer)))
    }
    for expression in expressions {
      #expect(expression.pieces == expressions[0].pieces)
      #expect(expression.nodes.map(\.kind) == expressions[0].nodes.map(\.kind))
      #expect(expression.nodes.map(\.group) == expressions[0].nodes.map(\.group))
    }
  }

  @Test(
    "hostile cells are read to their end",
    arguments: [
      "（", "）", "、", "【", "<", "①", "※", "あ", "1", "1,", "一", "全国の", "各", "ほか", "等", "：", " ", "\n",
      "■あ\n", "（）", "【（", "横浜市を除く、", "全国市町村（横浜市を除く）、", "全国市町村を除く（", "架空市、", "横浜市（あ）",
      "埼玉県の3県、", "双葉郡の", "5市", "1都", "府", "東京都の", "横浜市を含む（", "県内の", "（横浜市（川崎市）", "新潟市・佐渡市", "1 ",
      "新潟市注1 ", "新 潟 ", "静岡県・",
      "県内（", "泉佐野市田尻町", "9市4町", "旧", "及び政令市", "全区、", "（政令市のみ）", "地域15市町村", "新潟市～",
      "ほか九州各県", "（）の市町村", "（横浜市）の市町村", "横浜市を除く地域15市町村", "か\u{3099}", "両",
    ])
  func hostile(unit: String) throws {
    for context in try [Self.contexts()[0], Self.contexts()[4]] {
      PrintingLaw.expectHolds(
        ParticipantExpression(String(repeating: unit, count: 400), in: context))
    }
  }
}
