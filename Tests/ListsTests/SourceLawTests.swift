import Lists
import Testing

/// The law of reading: what was read and what was passed over make up the file.
enum SourceLaw {
  /// The text that no field, heading, row or passage covers.
  static func uncovered(in document: ListDocument) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    func add(_ field: ListField?) {
      if let field { ranges.append(field.cell) }
    }
    add(document.title)
    for passage in document.passages { add(passage.field) }
    for section in document.sections {
      add(section.heading)
      for row in section.rows { add(row.source) }
    }
    return gaps(in: 0..<document.source.bytes.count, between: ranges)
  }

  /// The text of a row that none of its fields covers.
  static func uncovered(in row: ListRow) -> [Range<Int>] {
    guard row.name != nil || row.number != nil else { return [] }
    let fields =
      [row.number, row.name, row.bureau, row.description, row.participants].compactMap { $0 }
      + row.links + row.extras.map(\.field)
    return gaps(in: row.source.cell, between: fields.map(\.cell))
  }

  private static func gaps(in whole: Range<Int>, between ranges: [Range<Int>]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var end = whole.lowerBound
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > end { gaps.append(end..<range.lowerBound) }
      end = max(end, range.upperBound)
    }
    if end < whole.upperBound { gaps.append(end..<whole.upperBound) }
    return gaps
  }

  /// Whether a stretch holds nothing but white space, delimiters, quotes and markup.
  static func isNothing(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      if scalar == "<" {
        depth += 1
      } else if scalar == ">" {
        depth = max(0, depth - 1)
      } else if depth == 0, !scalar.properties.isWhitespace,
        !"\",;、\u{FEFF}".unicodeScalars.contains(scalar)
      {
        return false
      }
    }
    return true
  }
}

@Suite("The way back to the source")
struct SourceLawTests {
  @Test(
    "rows, headings, title and passages leave nothing of the file but delimiters",
    arguments: PublishedList.Form.allCases)
  func covers(form: PublishedList.Form) throws {
    let document = try ListReader.read(try PublishedList.tokyo.bytes(form, .utf8), named: "x")
    for gap in SourceLaw.uncovered(in: document) {
      let text = document.source.text(in: gap)
      // The head of a page holds its name and its style.
      #expect(SourceLaw.isNothing(text) || text.contains("<title>"), "\(text)")
    }
    for row in document.rows {
      for gap in SourceLaw.uncovered(in: row) {
        #expect(SourceLaw.isNothing(document.source.text(in: gap)))
      }
    }
  }

  @Test(
    "every character of a field can be found in the file", arguments: PublishedList.Form.allCases)
  func pointsBack(form: PublishedList.Form) throws {
    let document = try ListReader.read(try PublishedList.tokyo.bytes(form, .utf8), named: "x")
    for row in document.rows {
      let fields =
        [row.number, row.name, row.bureau, row.description, row.participants].compactMap { $0 }
        + row.links
      for field in fields {
        var offset = 0
        for segment in field.segments {
          #expect(segment.textOffset == offset)
          offset += segment.textLength
          #expect(field.cell.lowerBound <= segment.source.lowerBound)
          #expect(segment.source.upperBound <= field.cell.upperBound)
          if segment.textLength == segment.source.count {
            let text = Array(field.text.utf8)[segment.textOffset..<offset]
            #expect(text.elementsEqual(document.source.bytes[segment.source]))
          }
        }
        #expect(offset == field.text.utf8.count)
      }
    }
  }

  @Test("a span counts lines and characters, also far into a long line")
  func measures() throws {
    let long = String(repeating: "が\u{3099}連携👨‍👩‍👧e\u{301}、", count: 3000)
    let text = "題\r\n" + long + "終\n"
    let bytes = Array(text.utf8)
    let file = SourceFile(name: "x", encoding: .utf8, bytes: bytes)
    let offset = bytes.count - "終\n".utf8.count
    guard case .text(let span) = file.span(of: offset..<offset + 3) else { return }
    #expect(span.line == 2)
    #expect(span.column == long.count + 1)
    #expect(span.length == 1)
    #expect(file.range(ofLine: 1) == 0..<3)
    #expect(file.lineCount == 3)
  }

  @Test("a stretch of a field leads to the stretch of the cell, markup left out")
  func findsStretch() throws {
    let text = "No.\t事業名\t関係自治体\n1\t甲\t千葉県<br>A&amp;B、<b>埼玉県</b>\n"
    let document = try ListReader.read(Array(text.utf8), named: "x")
    let field = try #require(document.rows.first?.participants)
    #expect(field.text == "千葉県\nA&B、埼玉県")
    func source(_ part: String) throws -> String? {
      let range = try #require(field.text.firstRange(of: part))
      let bytes = field.text[..<range.lowerBound].utf8.count
      let span = field.span(of: bytes..<bytes + part.utf8.count, in: document.source)
      guard case .text(let span) = span else { return nil }
      return document.source.text(in: span.byteOffset..<span.byteOffset + span.byteLength)
    }
    #expect(try source("埼玉県") == "埼玉県")
    #expect(try source("A&B") == "A&amp;B")
    #expect(try source("県\nA") == "県<br>A")
  }
}
