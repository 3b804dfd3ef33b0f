import ListWriting
import Lists
import Testing

extension OtherListsTests {
  static let formats = ListWriters.all.filter { $0.isRead }.map { $0.name }

  @Test("A list of another government is the same in every format", arguments: lists, formats)
  func written(_ list: SeededList, format: String) throws {
    let writer = try #require(ListWriters.named(format))
    let content = ListContent(try Checked(list.text).document)
    let written = try WrittenList(content, as: writer)
    #expect(written.diagnostics.map(\.message.en).isEmpty)
    let again = ListContent(try ListReader.read(written.bytes, named: format))
    #expect(content.differences(to: again).isEmpty)
  }
}
