import CivilDates
import Lists
import LocalGovernments
import Participation
import Testing

@Suite("From a list as read to an edition")
struct EditionResolverTests {
  private let title = "令和7年度 連携事業一覧（2025年4月1日時点）"

  @Test(
    "the issuer is what the caller says, else what the title names, else nobody",
    arguments: [
      (nil, "令和7年度 連携事業一覧（2025年4月1日時点）", nil),
      (nil, "令和7年度 新潟県 連携事業一覧（2025年4月1日時点）", "15000"),
      (nil, "令和7年度 福岡市連携事業一覧（2025年4月1日時点）", "40130"),
      (nil, "令和7年度広島市連携事業一覧（2025年4月1日時点）", "34100"),
      (nil, "令和7年度東京都連携事業一覧（2025年4月1日時点）", "13000"),
      ("大阪府", "令和7年度 新潟県 連携事業一覧（2025年4月1日時点）", "27000"),
    ] as [(String?, String, String?)])
  func issuer(option: String?, title: String, expected: String?) throws {
    let gazetteer = try Country.on("2025-04-01")
    let issuer = try option.map { try Country.government($0, gazetteer) }
    let resolved = try OneRowList(title: title, cell: "横浜市")
      .resolved(gazetteer: gazetteer, issuer: issuer)
    #expect(resolved.edition.issuer?.fiveDigits == expected)
    #expect(!resolved.diagnostics.contains { $0.rule == "inferred-issuer" })
  }

  @Test(
    "official hosts show the issuer, and a note says so",
    arguments: [
      (["https://www.metro.tokyo.lg.jp/a"], "13000"),
      (["https://www.pref.niigata.lg.jp/a", "https://example.jp/"], "15000"),
      (["https://www.city.fukuoka.lg.jp/a"], "40130"),
      (["https://www.city.fuchu.tokyo.jp/a"], "13206"),
      (
        [
          "https://a.metro.tokyo.lg.jp/", "https://b.metro.tokyo.lg.jp/",
          "https://www.pref.niigata.lg.jp/",
        ], "13000"
      ),
      (["https://www.metro.tokyo.lg.jp/", "https://www.pref.niigata.lg.jp/"], nil),
      (["https://example.com/"], nil),
    ] as [([String], String?)])
  func hosts(links: [String], expected: String?) throws {
    let resolved = try OneRowList(links: links, cell: "横浜市")
      .resolved(gazetteer: try Country.on("2025-04-01"))
    #expect(resolved.edition.issuer?.fiveDigits == expected)
    #expect(resolved.diagnostics.contains { $0.rule == "inferred-issuer" } == (expected != nil))
  }

  @Test(
    "where a title names two, the links settle which, and the note does not say that none is named")
  func titleOfTwo() throws {
    let resolved = try OneRowList(
      title: "令和7年度 北九州市・下関市連携事業一覧（2025年4月1日時点）",
      links: ["https://www.city.shimonoseki.lg.jp/a"], cell: "横浜市"
    ).resolved(gazetteer: try Country.on("2025-04-01"))
    #expect(resolved.edition.issuer?.fiveDigits == "35201")
    let note = try #require(resolved.diagnostics.first { $0.rule == "inferred-issuer" })
    #expect(!note.message.ja.contains("記載が見つからない"))
  }

  @Test(
    "an unknown name is changed only where one of its kind and prefecture is clearly meant",
    arguments: [
      ("旧浦和市", "埼玉県", nil), ("旧清水市", "静岡県", nil), ("福間町", "福岡県", .shown("福智町")),
      ("嘉穂町", "福岡県", nil), ("佐賀県神崎市", "福岡県", .shown("佐賀県神埼市")), ("大宰府市", "福岡県", .maybe("太宰府市")),
      ("大宰府市", nil, nil), ("小石原村", "福岡県", .shown("小笠原村")), ("北九洲市", "福岡県", .maybe("北九州市")),
      ("大坂県", nil, .shown("大分県")),
    ] as [(String, String?, Change?)])
  func nearestName(cell: String, issuer: String?, expected: Change?) throws {
    let gazetteer = try Country.on("2025-04-01")
    let found = try OneRowList(cell: cell).resolved(
      gazetteer: gazetteer, issuer: try issuer.map { try Country.government($0, gazetteer) })
    let unknown = try #require(found.diagnostics.first { $0.rule == "unknown-government" })
    let changes = unknown.fixIts.map {
      $0.confidence == .maybe ? Change.maybe($0.replacement) : .shown($0.replacement)
    }
    #expect(changes == [expected].compactMap(\.self))
  }

  enum Change: Sendable, Hashable {
    case maybe(String)
    case shown(String)
  }

  @Test("a word that is no name is a warning; words in the place of names are a remark")
  func strayWords() throws {
    func severity(_ cell: String) throws -> Diagnostic.Severity? {
      try OneRowList(cell: cell).resolved(gazetteer: try Country.on("2025-04-01")).diagnostics
        .first { $0.rule == "wording-not-understood" }?.severity
    }
    #expect(try severity("横浜市、岡垣長") == .warning)
    #expect(try severity("久留米") == .warning)
    #expect(try severity("横浜市、調整中") == .note)
  }

  @Test("the day is what the caller says, else the title's, else today with a note")
  func day() throws {
    let gazetteer = try Country.on("2025-04-01")
    let stated = try OneRowList(title: "連携事業一覧（2018年4月1日時点）", cell: "篠山市")
      .resolved(gazetteer: gazetteer)
    #expect(stated.edition.asOf.iso == "2018-04-01")
    #expect(!stated.diagnostics.contains { $0.rule == "superseded-government" })
    let given = try OneRowList(title: title, cell: "篠山市")
      .resolved(gazetteer: gazetteer, asOf: CivilDate(iso: "2017-04-01"))
    #expect(given.edition.asOf.iso == "2017-04-01")
    let unknown = try OneRowList(title: "連携事業一覧", cell: "横浜市").resolved(gazetteer: gazetteer)
    #expect(unknown.edition.asOf.iso == "2025-04-01")
    #expect(unknown.diagnostics.filter { $0.rule == "inferred-date" }.map(\.severity) == [.note])
  }

  @Test("identifiers are unique, whatever the numbers are")
  func identifiers() throws {
    let rows = ["1", "１", "1", "", "A-2", "その3", ""].map {
      "\($0)\t産業交流展 【産業労働局】\t展示会の開催を支援する。\thttps://example.jp/\t横浜市"
    }
    let text =
      "\(title)\n\nNo.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n" + rows.joined(separator: "\n") + "\n"
    let document = try ListReader.read(Array(text.utf8), named: "list.txt")
    let edition = EditionResolver(gazetteer: try Country.on("2025-04-01"))
      .resolve(document, today: try #require(CivilDate(iso: "2025-04-01"))).edition
    #expect(edition.programmes.count == 7)
    #expect(Set(edition.programmes.map(\.id)).count == 7)
    #expect(edition.programmes.prefix(2).map(\.number) == ["1", "1"])
    #expect(edition.programmes.first?.id == "list-2025-1")
  }

  @Test(
    "a diagnostic points at the phrase, also where the cell holds markup",
    arguments: [
      ("横浜市、架空市", "架空市"), ("横浜市、<b>架空市</b>", "架空市"), ("<p>横浜市</p><p>架空市</p>", "架空市"),
      ("全国道府県&amp;架空市", "架空市"), ("横浜市（", "（"),
    ])
  func places(cell: String, phrase: String) throws {
    let list = OneRowList(cell: cell)
    let resolved = try list.resolved(gazetteer: try Country.on("2025-04-01"))
    let rules = ["unknown-government", "unclosed-bracket"]
    let found = try #require(resolved.diagnostics.first { rules.contains($0.rule) })
    guard case .text(let span) = try #require(found.span) else {
      Issue.record("the span is of no text")
      return
    }
    let bytes = Array(list.text.utf8)
    let end = span.byteOffset + span.byteLength
    #expect(String(decoding: bytes[span.byteOffset..<end], as: UTF8.self) == phrase)
    #expect(span.line == 4)
    let line = list.text.split(separator: "\n", omittingEmptySubsequences: false)[3]
    #expect(String(line.dropFirst(span.column - 1).prefix(span.length)) == phrase)
    #expect(found.programme == "1")
  }

  @Test("each problem of wording is told in both languages, with what to do")
  func languages() throws {
    let cells = ["架空市", "府中市、県内市町村", "浜松市北区", "青森", "市町村", "あいうえお", "横浜市（", "横浜市、府中市"]
    for cell in cells {
      let found = try OneRowList(cell: cell).resolved(gazetteer: try Country.on("2025-04-01"))
      #expect(!found.diagnostics.isEmpty, "\(cell)")
      for diagnostic in found.diagnostics {
        #expect(!diagnostic.message.ja.isEmpty && !diagnostic.message.en.isEmpty)
        #expect(diagnostic.span != nil)
      }
    }
  }

  @Test("of many brackets that nothing closes the first are told, and how many more there are")
  func unclosedBrackets() throws {
    let cell = "千葉県" + String(repeating: "（", count: 3_000)
    let found = try OneRowList(cell: cell).resolved(gazetteer: try Country.on("2025-04-01"))
    let told = found.diagnostics.filter { $0.rule == "unclosed-bracket" }
    #expect(told.count == 5)
    #expect(told.last?.message.ja.contains("ほかにも2995か所") == true)
    #expect(told.dropLast().allSatisfy { !$0.message.ja.contains("ほかにも") })
  }

  @Test(
    "The title states how many parts of the administration there are, whatever they are called",
    arguments: [
      ("連携一覧 3部・8事業", 3), ("連携一覧 12課・8事業", 12), ("連携一覧 2局5部・8事業", 2),
      ("連携一覧 第3部 8事業", nil), ("連携一覧 3部門・8事業", nil), ("連携一覧 3課題・8事業", nil),
    ])
  func statedParts(title: String, count: Int?) throws {
    let stated = try OneRowList(title: title, cell: "千葉県")
      .resolved(gazetteer: try Country.on("2025-04-01")).edition.stated
    #expect(stated.bureaus == count)
    #expect(stated.programmes == 8)
  }
}
