import Lists
import Testing

@Suite("Changing a file")
struct EditingTests {
  @Test(
    "an edit changes its own bytes and no others, in the file's own encoding",
    arguments: PublishedList.Coding.allCases)
  func keepsTheRest(_ coding: PublishedList.Coding) throws {
    let original = try PublishedList.tokyo.bytes(.text, coding)
    let document = try ListReader.read(original, named: "list")
    let edits = try ["秋田県", "宮城県", "新潟県"].compactMap { name in
      try Self.edit(of: name, to: name + "（仮）", in: document.source)
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let changed = try document.source.applying(edits, to: original)
    let again = try ListReader.read(changed, named: "list")
    #expect(again.source.encoding == document.source.encoding)
    #expect(changed.prefix(3) == original.prefix(3))
    var expected = document.source.bytes
    for edit in edits.reversed() {
      expected.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    #expect(again.source.bytes == expected)
  }

  @Test("bytes that stand for nothing are kept as they were")
  func keepsDamage() throws {
    let table = "No.\t事業名\t関係自治体\n1\t甲\t千葉県、埼玉県、秋田県、青森県、岩手県\n"
    var original = Array(table.utf8)
    let name = try #require(try Self.edit(of: "甲", to: "", in: Self.source(table)))
    let place = name.range.lowerBound
    original.insert(0xFF, at: place)
    let document = try ListReader.read(original, named: "list")
    let edit = try #require(try Self.edit(of: "青森県", to: "茨城県", in: document.source))
    let changed = try document.source.applying([edit], to: original)
    var expected = Array(table.replacing("青森県", with: "茨城県").utf8)
    expected.insert(0xFF, at: place)
    #expect(changed == expected)
  }

  @Test("a character that the encoding lacks is an error")
  func unencodable() throws {
    let original = try PublishedList.tokyo.bytes(.text, .cp932)
    let document = try ListReader.read(original, named: "list")
    let edit = try #require(try Self.edit(of: "秋田県", to: "🗾", in: document.source))
    #expect(throws: EditError.unencodable(file: "list", text: "🗾", encoding: .cp932)) {
      try document.source.applying([edit], to: original)
    }
  }

  private static func source(_ text: String) -> SourceFile {
    SourceFile(name: "list", encoding: .utf8, bytes: Array(text.utf8))
  }

  private static func edit(
    of words: String, to replacement: String, in source: SourceFile
  ) throws -> TextEdit? {
    let text = source.text(in: 0..<source.bytes.count)
    return text.firstRange(of: words).map { range in
      let start = text[..<range.lowerBound].utf8.count
      return TextEdit(start..<start + words.utf8.count, replacement)
    }
  }
}
