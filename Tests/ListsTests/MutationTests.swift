import Lists
import Testing

@Suite("Damaged lists")
struct MutationTests {
  @Test(
    "no damage crashes the reader or loses a character of the file",
    arguments: PublishedList.Form.allCases, [PublishedList.Coding.utf8, .cp932])
  func survives(form: PublishedList.Form, coding: PublishedList.Coding) throws {
    let whole = try PublishedList.tokyo.excerpt(lines: 0..<16).bytes(form, coding)
    for seed in 0..<170 {
      var mutation = Mutation(seed: UInt64(seed))
      let bytes = mutation.applied(to: whole)
      guard let document = try? ListReader.read(bytes, named: "x") else { continue }
      let lost = SourceLaw.uncovered(in: document).map { document.source.text(in: $0) }
        .filter { !SourceLaw.isNothing($0) && !$0.contains("<title") && !$0.contains("<style") }
      #expect(lost == [], "seed \(seed)")
      for row in document.rows {
        for field in [row.number, row.name, row.bureau, row.description, row.participants] {
          if let field { #expect(MutationTests.isTied(field, in: document.source), "seed \(seed)") }
        }
      }
    }
  }

  /// Small inputs in every form, so that 100,000 of them are read within seconds.
  private static let seeds: [[UInt8]] = [
    "令和7年度 一覧\n\n<産業の連携>\n\nNo.\t事業名【所管局名】\t関係自治体\n1\t甲 【乙局】\t千葉県\n",
    "番号,事業名,所管局,URL,関係自治体\n1,\"甲\n乙\",丙局,https://a.jp/,\"千葉県、埼玉県\"\n",
    "<h2>産業</h2><table><tr><th>番号<th>事業名<th>関係自治体<tr><td rowspan=2>1<td>甲&amp;乙<td>千葉県</table>",
    "# 一覧\n\n| 番号 | 事業名 | 関係自治体 |\n| --- | --- | --- |\n| 1 | 甲\\|乙 | [丙](https://a.jp/) |\n",
  ].map { Array($0.utf8) }

  @Test("100,000 damaged small files are each read or refused", arguments: 0..<4)
  func survivesMany(form: Int) {
    let coded = [
      Self.seeds[form], CodePage932.encode(String(decoding: Self.seeds[form], as: UTF8.self)),
    ]
    for seed in 0..<25_000 {
      var mutation = Mutation(seed: UInt64(form * 1_000_000 + seed))
      let bytes = mutation.applied(to: coded[seed % 8 == 0 ? 1 : 0])
      guard let document = try? ListReader.read(bytes, named: "x") else { continue }
      for row in document.rows {
        guard case let range = row.source.cell, range.upperBound <= document.source.bytes.count
        else {
          Issue.record("form \(form), seed \(seed)")
          return
        }
      }
    }
  }

  @Test("a damaged row costs no other row", arguments: 0..<60)
  func isolates(seed: Int) throws {
    let lines = String(decoding: try PublishedList.tokyo.bytes(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rows = lines.indices.filter { lines[$0].first?.isNumber == true }
    var mutation = Mutation(seed: UInt64(seed))
    let victim = rows[Int(mutation.next() % UInt64(rows.count))]
    var damaged = lines
    damaged[victim] = String(
      decoding: mutation.applied(to: Array(lines[victim].utf8)).filter { $0 != 0x0A && $0 != 0x0D },
      as: UTF8.self)
    let document = try ListReader.read(
      Array(damaged.joined(separator: "\n").utf8), named: "list.txt")
    let sound = Set(
      rows.filter { $0 != victim }.compactMap { lines[$0].split(separator: "\t").first })
    let found = Set(document.rows.compactMap { $0.number?.text })
    #expect(sound.isSubset(of: Set(found.map { Substring($0) })))
  }

  /// Whether a field's segments lie in the text in order, and verbatim ones say what the file says.
  private static func isTied(_ field: ListField, in source: SourceFile) -> Bool {
    let text = Array(field.text.utf8)
    var end = 0
    for segment in field.segments {
      guard segment.textOffset >= end, segment.source.upperBound <= source.bytes.count else {
        return false
      }
      end = segment.textOffset + segment.textLength
      guard segment.textLength == segment.source.count else { continue }
      let isSame = zip(text[segment.textOffset..<end], source.bytes[segment.source]).allSatisfy {
        $0 == $1 || ($0 <= 0x20 && $1 <= 0x20)
      }
      if !isSame { return false }
    }
    return end <= text.count
  }
}
