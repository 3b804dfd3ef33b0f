import Lists
import Testing

@Suite("What columns hold")
struct ColumnTests {
  private struct Row: Equatable {
    let name, bureau, description, participants: String?
    let links: [String]
    let extras: [String]

    init(_ row: ListRow) {
      name = row.name?.text
      bureau = row.bureau?.text
      description = row.description?.text
      participants = row.participants?.text
      links = row.links.map(\.text)
      extras = row.extras.map { "\($0.heading ?? "")=\($0.field.text)" }
    }

    init(
      name: String? = nil, bureau: String? = nil, description: String? = nil,
      participants: String? = nil, links: [String] = [], extras: [String] = []
    ) {
      self.name = name
      self.bureau = bureau
      self.description = description
      self.participants = participants
      self.links = links
      self.extras = extras
    }
  }

  private static func read(_ lines: [String], _ columns: String? = nil) throws -> [Row] {
    let text = lines.joined(separator: "\n") + "\n"
    let mapping = try columns.map { try ColumnMapping($0) }
    return try ListReader.read(Array(text.utf8), named: "list", columns: mapping).rows.map(Row.init)
  }

  @Test(
    "headings of agreements, councils and sister cities are understood in any order",
    arguments: [
      (
        ["番号,協定名,協定締結先,締結日,所管部署,協定内容,参考URL", "1,甲協定,千葉県,令和5年4月1日,総務課,互いに助け合う,https://a.jp/"],
        ["締結日=令和5年4月1日"]
      ),
      (
        ["項番,相手方,協定等の名称,協定の概要,担当課,締結年月日,リンク先", "1,千葉県,甲協定,互いに助け合う,総務課,R5.4.1,https://a.jp/"],
        ["締結年月日=R5.4.1"]
      ),
      (
        ["協議会名,構成自治体,目的,事務局,参考", "甲協定,千葉県,互いに助け合う,総務課,https://a.jp/"], []
      ),
      (
        ["No,姉妹都市名,都市名,提携年月日,交流内容,担当課,URL", "1,甲協定,千葉県,1990年5月1日,互いに助け合う,総務課,https://a.jp/"],
        ["提携年月日=1990年5月1日"]
      ),
      (
        ["URL,構成団体,取組内容,連携事業名,所管局,番号", "https://a.jp/,千葉県,互いに助け合う,甲協定,総務課,1"], []
      ),
    ])
  func headings(lines: [String], extras: [String]) throws {
    let rows = try Self.read(lines)
    #expect(
      rows == [
        Row(
          name: "甲協定", bureau: "総務課", description: "互いに助け合う", participants: "千葉県",
          links: ["https://a.jp/"], extras: extras)
      ])
  }

  @Test("of two headings that could say it, the clearer one does")
  func prefersClearer() throws {
    let rows = try Self.read(["番号,事業名,目的,内容,関係自治体", "1,甲,乙のため,丙をする,千葉県"])
    #expect(
      rows == [Row(name: "甲", description: "丙をする", participants: "千葉県", extras: ["目的=乙のため"])])
  }

  @Test(
    "a person says what columns hold: by heading, number or letter",
    arguments: [
      "とりくみ=name,あいて=participants,4=bureau", "B=name,C=participants,D=bureau",
      "2=name, 3=participants ,4=bureau",
    ])
  func mapped(columns: String) throws {
    let rows = try Self.read(
      ["通番,とりくみ,あいて,かかり", "1,甲,千葉県,総務課"], "通番=number," + columns)
    #expect(rows == [Row(name: "甲", bureau: "総務課", participants: "千葉県")])
  }

  @Test("what a person says goes before what a heading suggests")
  func overrides() throws {
    let rows = try Self.read(
      ["番号,事業名,名称,関係自治体", "1,甲,乙,千葉県"], "名称=name")
    #expect(rows == [Row(name: "乙", participants: "千葉県", extras: ["事業名=甲"])])
  }

  @Test("a list without headings is read by the places given")
  func withoutHeadings() throws {
    let rows = try Self.read(["1,千葉県,甲", "2,埼玉県,乙"], "1=number,2=participants,3=name")
    #expect(rows.map(\.name) == ["甲", "乙"])
    #expect(rows.map(\.participants) == ["千葉県", "埼玉県"])
  }

  @Test("a column that the list does not have is named, with those that it has")
  func unknownColumn() throws {
    let error = #expect(throws: ListError.self) {
      try Self.read(["番号,事業名,関係自治体", "1,甲,千葉県"], "協定名=name")
    }
    #expect(error?.code == "unknown-heading")
    #expect(error?.message.ja.contains("協定名") == true)
    #expect(error?.hint.ja.contains("番号、事業名、関係自治体") == true)
  }

  @Test(
    "a malformed word on columns is the caller's mistake",
    arguments: [
      ("協定名", ColumnMappingError.malformed("協定名")), ("=name", .malformed("=name")),
      ("", .malformed("")), ("協定名=namae", .unknownRole("namae")),
    ])
  func malformed(text: String, expected: ColumnMappingError) {
    #expect(throws: expected) { try ColumnMapping(text) }
  }
}
