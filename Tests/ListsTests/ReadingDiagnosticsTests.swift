import Lists
import Testing

@Suite("What reading a list reports")
struct ReadingDiagnosticsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Severity, rule and programme of each diagnostic, in order; the first at ⟦1⟧, and so on.
    let expected: [String]

    var testDescription: String { name }

    init(_ name: String, _ rows: String, _ expected: [String], headings: String? = nil) {
      self.name = name
      text = "一覧\n\n" + (headings ?? "No.\t事業名【所管局名】\t事業内容\tURL\t関係自治体") + "\n" + rows
      self.expected = expected
    }
  }

  static let cases = [
    Case("a sound list", "1\t甲【乙局】\t内容\t\t千葉県\n2\t丙【乙局】\t内容\t\t千葉県\n", []),
    Case(
      "a repeated number", "1\t甲【乙局】\tx\t\t千葉県\n⟦1⟧1\t丙【乙局】\tx\t\t千葉県\n",
      ["error repeated-number 1"]),
    Case(
      "a missing number", "1\t甲【乙局】\tx\t\t千葉県\n⟦1⟧\t丙【乙局】\tx\t\t千葉県\n", ["error missing-number -"]),
    Case("a word for a number", "⟦1⟧甲\t丙【乙局】\tx\t\t千葉県\n", ["error missing-number -"]),
    Case("a gap", "1\t甲【乙局】\tx\t\t千葉県\n⟦1⟧4\t丙【乙局】\tx\t\t千葉県\n", ["warning numbering-gap 4"]),
    Case(
      "numbers out of order", "1\t甲【乙局】\tx\t\t千葉県\n3\t丙【乙局】\tx\t\t千葉県\n⟦1⟧2\t丙【乙局】\tx\t\t千葉県\n",
      ["warning number-out-of-order 2"]),
    Case("a full-width number", "⟦1⟧１\t甲【乙局】\tx\t\t千葉県\n", ["note full-width-number 1"]),
    Case("too many cells", "1\t甲【乙局】\tx\t\t千葉県\t⟦1⟧余分\n", ["error too-many-cells 1"]),
    Case("empty cells too many", "1\t甲【乙局】\tx\t\t千葉県\t\t\n", []),
    Case("too few cells", "⟦1⟧1\t甲【乙局】\tx\n\n", ["error too-few-cells 1"]),
    Case("no name", "⟦1⟧1\t\tx\t\t千葉県\n", ["error empty-name 1"]),
    Case("a bureau and no name", "⟦1⟧1\t【乙局】\tx\t\t千葉県\n", ["error empty-name 1"]),
    Case(
      "no bureau", "1\t甲【乙局】\tx\t\t千葉県\n2\t⟦1⟧丙\tx\t\t千葉県\n", ["warning empty-bureau 2"]),
    Case(
      "no bureaus at all", "1\t甲\tx\t\t千葉県\n2\t丙\tx\t\t千葉県\n", ["note empty-bureau -"],
      headings: "No.\t事業名\t事業内容\tURL\t関係自治体"),
    Case(
      "a row before all headings", "⟦1⟧1\t甲【乙局】\tx\t\t千葉県\n\n<産業の連携>\n2\t丙【乙局】\tx\t\t千葉県\n",
      ["warning row-outside-section 1"]),
    Case(
      "text between rows", "1\t甲【乙局】\tx\t\t千葉県\n⟦1⟧※都の独自事業を含む。\n2\t丙【乙局】\tx\t\t千葉県\n",
      ["note text-outside-table -"]),
    Case(
      "text after the last row", "1\t甲【乙局】\tx\t\t千葉県\n\n⟦1⟧【お問い合わせ】\n",
      ["note text-outside-table -"]),
    Case("a page number", "1\t甲【乙局】\tx\t\t千葉県\n- 3 -\n2\t丙【乙局】\tx\t\t千葉県\n", []),
    Case(
      "a row without tabs", "1\t甲【乙局】\tx\t\t千葉県\n⟦1⟧2 丙 【乙局】 内容が続く 千葉県\n3\t丁【乙局】\tx\t\t千葉県\n",
      ["error unread-row -"]),
    Case("a line with a stray tab", "1\t甲【乙局】\tx\t\t千葉県\n⟦1⟧甲\t乙\n", ["error unread-row -"]),
    Case(
      "a row over two lines", "⟦1⟧1\t甲\n【乙局】\tx\t\t千葉県\n2\t丙【乙局】\tx\t\t千葉県\n",
      ["warning broken-row 1"]),
    Case("unknown markup", "1\t甲【乙局】\tx ⟦1⟧<foo>y</foo>\t\t千葉県\n", ["note unknown-markup 1"]),
    Case("angle brackets that are no tags", "1\t甲＜乙＞<丙>【乙局】\ta < b > c & d\t\t千葉県\n", []),
    Case(
      "an unknown column", "1\t甲\t乙局\t千葉県\t済\n", ["note unknown-column -"],
      headings: "No.\t事業名\t所管局\t関係自治体\t⟦1⟧備考"),
    Case(
      "a garbled cell", "⟦1⟧1\t甲【乙局】\t莠区･ｭ蜷阪先園縺ｮ騾｣謳ｺ縺ｨ繝ｻ繧ｹ\t\t千葉県\n2\t丙【乙局】\tx\t\t千葉県\n",
      ["error mojibake 1"]),
    Case("no rows", "", ["error no-rows -"]),
  ]

  @Test("each fault, at its place, and nothing else", arguments: cases)
  func reports(_ sample: Case) throws {
    let marked = MarkedText(sample.text)
    let document = try ListReader.read(Array(marked.text.utf8), named: "list.txt")
    let found = document.diagnostics.map { "\($0.severity) \($0.rule) \($0.programme ?? "-")" }
    #expect(found == sample.expected)
    for (index, diagnostic) in document.diagnostics.enumerated() {
      #expect(diagnostic.file == "list.txt")
      guard let mark = marked.marks[index + 1], case .text(let span)? = diagnostic.span else {
        #expect(marked.marks.isEmpty)
        continue
      }
      #expect(span.byteOffset == mark)
    }
  }

  @Test("a list without headings is read by its shape", arguments: ["\t", ",", ";"])
  func guesses(delimiter: String) throws {
    let rows = [
      ["1", "甲", "産業局", "内容の文", "https://a.example/", "千葉県"],
      ["2", "乙", "環境局", "内容の文", "", "埼玉県"],
    ]
    let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
    let document = try ListReader.read(Array(text.utf8), named: "x")
    #expect(document.diagnostics.map(\.rule) == ["guessed-columns"])
    #expect(document.rows.map(\.bureau?.text) == ["産業局", "環境局"])
    #expect(document.rows.map(\.participants?.text) == ["千葉県", "埼玉県"])
    #expect(document.rows.map(\.name?.text) == ["甲", "乙"])
    #expect(document.rows.first?.links.map(\.text) == ["https://a.example/"])
  }

  @Test("a file that is garbled throughout is told in one remark")
  func garbledFile() throws {
    let bytes = try PublishedList.tokyo.bytes()
    let latin = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let document = try ListReader.read(Array(latin.utf8), named: "x")
    #expect(document.diagnostics.map(\.rule).filter { $0 == "mojibake" }.count == 1)
    #expect(document.diagnostics.count <= 2)
  }

  @Test("a file cut short keeps every whole row", arguments: [20000, 20001, 20002, 30000, 40000])
  func truncated(size: Int) throws {
    let bytes = Array(try PublishedList.tokyo.bytes().prefix(size))
    let document = try ListReader.read(bytes, named: "x")
    let whole = try PublishedList.tokyo.document().rows
    #expect(document.rows.count >= 41)
    for (row, expected) in zip(document.rows.dropLast(), whole) {
      #expect(row.name == expected.name)
    }
    #expect(document.diagnostics.contains { $0.severity == .error })
  }

  @Test("bytes that are no text cost their place and no row")
  func undecodable() throws {
    var bytes = try PublishedList.tokyo.bytes()
    let place = try #require(bytes[3000...].firstIndex(of: 0x0A))
    bytes.replaceSubrange(place..<place, with: [0xFF, 0x00, 0xFE])
    let document = try ListReader.read(bytes, named: "x")
    #expect(document.rows.count == 84)
    #expect(Set(document.diagnostics.map(\.rule)) == ["undecodable-bytes"])
    #expect(document.diagnostics.first?.message.ja.contains("\(place)バイト目からの3バイト") == true)
  }

  @Test("a file in two encodings is refused, and told where the second begins")
  func mixed() throws {
    let text = String(decoding: try PublishedList.tokyo.bytes(), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines.prefix(10).joined(separator: "\n") + "\n甲\t"
    let tail = "漢字の続き\n" + lines.dropFirst(10).joined(separator: "\n")
    let bytes = Array(head.utf8) + CodePage932.encode(tail)
    let error = #expect(throws: ListError.self) { try ListReader.read(bytes, named: "x") }
    guard case .undecodable(_, let end?)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(end.encoding == .utf8)
    #expect(end.line == 11)
    // A byte or two of the other encoding may still be a character of the first.
    #expect((3...5).contains(end.column))
    #expect(error?.hint.ja.contains("11行目の\(end.column)文字目") == true)
    #expect(error?.hint.en.contains("line 11, column \(end.column)") == true)
  }

  @Test("a few lines of another encoding in a UTF-8 file are told with their places")
  func mixedBeginning() throws {
    let bytes = CodePage932.encode("令和七年度の表\n") + (try PublishedList.tokyo.bytes())
    let document = try ListReader.read(bytes, named: "x")
    #expect(document.rows.count == 84)
    let told = try #require(document.diagnostics.first { $0.rule == "undecodable-bytes" })
    guard case .text(let span)? = told.span else {
      Issue.record("\(String(describing: told.span))")
      return
    }
    #expect(span.line == 1 && span.column == 1)
  }

  @Test("what may or may not be UTF-16 is not taken for it")
  func notUTF16() throws {
    // A line of kanji in CP932 of even length: pairs of its bytes are ideographs of UTF-16, too.
    let bytes = CodePage932.encode("事業名,関係自治体\n防災訓練,千葉県\n")
    #expect(bytes.count.isMultiple(of: 2))
    #expect(try ListReader.read(bytes, named: "x").source.encoding == .cp932)
    let binary = (0..<4000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    #expect(throws: ListError.self) { try ListReader.read(binary, named: "x") }
  }

  @Test("a file without a mark that ends within a unit of UTF-16 is read up to there")
  func cutUTF16() throws {
    let text = "No.\t事業名\t関係自治体\n1\t甲\t千葉県\n2\t乙\t埼玉県\n"
    for isLittle in [true, false] {
      let bytes = text.utf16.flatMap { unit in
        isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      let document = try ListReader.read(bytes.dropLast(3) + [], named: "x")
      #expect(document.source.encoding == .utf16)
      #expect(document.sections.flatMap(\.rows).count == 2)
      #expect(document.diagnostics.contains { $0.rule == "truncated-file" })
    }
  }

  @Test("a row or headings of more columns than are read say how many are, and what to do")
  func columns() throws {
    let cells = String(repeating: "\t水", count: 1_500)
    let document = try ListReader.read(
      Array("No.\t事業名\t関係自治体\n1\t甲\t千葉県\(cells)\n".utf8), named: "x")
    let told = try #require(document.diagnostics.first { $0.rule == "too-many-cells" })
    #expect(told.message.ja.contains("1000個以上") && told.message.ja.contains("1000個まで"))
    #expect(told.message.en.contains("1000 cells or more"))
    let many = (0..<100_000).map { ",列\($0)" }.joined()
    let wide = try ListReader.read(
      Array("No.,事業名,関係自治体\(many)\n1,甲,千葉県\n".utf8), named: "x")
    #expect(wide.sections.flatMap(\.rows).map { $0.participants?.text } == ["千葉県"])
    let headings = Array("列\(many),No.,事業名,関係自治体\n,1,甲,千葉県\n".utf8)
    #expect(throws: ListError.tooManyColumns(file: "x", line: 1, limit: 1_000)) {
      try ListReader.read(headings, named: "x")
    }
  }

  @Test(
    "more lines or cells than a list can have are refused before they take memory",
    arguments: [
      ("No.\t事業名\t関係自治体\n", "\n", ListError.Part.lines),
      ("No.\t事業名\t関係自治体\n", "\t\t\t\t", .cells), ("No.,事業名,関係自治体\n", ",,,,", .cells),
      ("<table><tr><th>No.<th>事業名<th>関係自治体</tr>", "<td><td>", .cells),
      ("| No. | 事業名 | 関係自治体 |\n| --- | --- | --- |\n", "||||", .cells),
    ])
  func excess(head: String, part: String, kind: ListError.Part) throws {
    let limit = kind == .lines ? ListReader.mostLines : ListReader.mostCells
    let text =
      Array(head.utf8)
      + [[UInt8]](repeating: Array(part.utf8), count: limit / (kind == .lines ? 1 : 2) + 1).joined()
    #expect(throws: ListError.tooMany(file: "x", kind, limit: limit)) {
      try ListReader.read(text, named: "x")
    }
  }

  @Test("a file that is no list is an error that says so")
  func errors() throws {
    func code(_ bytes: [UInt8]) -> String? {
      do throws(ListError) {
        _ = try ListReader.read(bytes, named: "x")
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code([]) == "empty-file")
    #expect(code(Array(" \n　\r\n".utf8)) == "empty-file")
    #expect(code(Array("ただの文です。\n表はありません。\n".utf8)) == "no-table")
    #expect(code(Array("%PDF-1.7\n".utf8)) == "damaged-file")
    #expect(code([0x50, 0x4B, 3, 4, 0, 0]) == "damaged-file")
    #expect(code([UInt8](repeating: 0, count: 100)) == "binary-file")
    #expect(code((0..<400).map { $0.isMultiple(of: 2) ? 0xFD : 0xFF }) == "unknown-encoding")
  }
}
