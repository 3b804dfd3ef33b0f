import DelimitedText
import Testing

@Suite("Delimited text")
struct DelimitedTextTests {
  private func fields(_ text: String) -> [[String]] {
    let bytes = Array(text.utf8)
    return DelimitedText(lenient: bytes).records.map { record in
      record.fields.map { DelimitedText.text(of: $0, in: bytes) }
    }
  }

  @Test(
    "cuts records and fields",
    arguments: [
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a\rb", [["a"], ["b"]]),
      ("a,\n,b", [["a", ""], ["", "b"]]),
      ("\"a\nb\",\"c,d\"", [["a\nb", "c,d"]]),
      ("\"a \"\"b\"\" c\"", [["a \"b\" c"]]),
      ("\"\",x", [["", "x"]]),
      ("\"\"\"\"", [["\""]]),
      ("a\n\nb", [["a"], [""], ["b"]]),
      ("", []),
    ] as [(String, [[String]])])
  func cuts(text: String, expected: [[String]]) {
    #expect(fields(text) == expected)
    #expect(throws: Never.self) { try DelimitedText(Array(text.utf8)) }
  }

  @Test("a quote left open costs its own line and no other")
  func recovers() {
    let text = "1,\"open,x\n2,\"b\",y\n3,c,z\n"
    #expect(fields(text) == [["1", "\"open", "x"], ["2", "b", "y"], ["3", "c", "z"]])
    let faults = DelimitedText(lenient: Array(text.utf8)).faults
    #expect(faults == [.unclosedQuote(at: 2)])
    #expect(throws: DelimitedText.Fault.unclosedQuote(at: 2)) {
      try DelimitedText(Array(text.utf8))
    }
  }

  @Test("text after a closing quote is kept with the quotes")
  func keepsTextAfterQuote() {
    #expect(fields("\"a\"b,c") == [["\"a\"b", "c"]])
  }

  @Test("a table's rows are read by the names of its columns; what is not there is empty")
  func table() throws {
    let table = try DelimitedTable(Array("name,note,name\n千葉県,\"a, b\",x\n\n埼玉県\n".utf8))
    #expect(table.columns == ["name", "note", "name"])
    #expect(table.rows.map { $0["name"] } == ["千葉県", "埼玉県"])
    #expect(table.rows.map { $0["note"] } == ["a, b", ""])
    #expect(table.rows.map(\.number) == [2, 4])
    #expect(table.rows[0].values(of: ["note", "other"]) == ["note": "a, b", "other": ""])
    #expect(throws: DelimitedText.Fault.unclosedQuote(at: 2)) {
      try DelimitedTable(Array("a\n\"b\n".utf8))
    }
  }
}
