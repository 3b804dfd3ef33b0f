import Lists
import LocalGovernments

/// Makes a large list out of a real one: names, sentences and participants of its rows, recombined.
struct ListGenerator {
  private let rows: [ListRow]
  private let themes: [String]
  private let sentences: [String]
  private let governments: [String]
  private var random: SplitMix

  init(from document: ListDocument, gazetteer: Gazetteer, seed: UInt64) {
    rows = document.sections.flatMap(\.rows)
    themes = document.sections.map(\.theme)
    sentences = rows.compactMap(\.description?.text).flatMap { text in
      text.split(separator: "、").map(String.init)
    }
    governments = gazetteer.governments(
      in: gazetteer.prefectures.union(gazetteer.municipalities)
    ).map(gazetteer.fullName)
    random = SplitMix(seed: seed)
  }

  /// The text of a list of so many programmes, spread over the themes in order.
  mutating func list(of count: Int) -> [UInt8] {
    var text = "令和7年度 全国各地との連携事業一覧（2025年4月1日時点） \(count)事業\n"
    var number = 0
    for (index, theme) in themes.enumerated() {
      text += "\n<\(theme)の連携>\n\nNo.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"
      let last = count * (index + 1) / themes.count
      while number < last {
        number += 1
        text += row(number)
      }
    }
    return Array(text.utf8)
  }

  private mutating func row(_ number: Int) -> String {
    let first = pick(rows)
    let second = pick(rows)
    let name = (first.name?.text ?? "") + "（" + pick(sentences) + "）"
    let link = second.links.first.map { "<a href=\"\($0.text)\">\($0.text)</a>" } ?? ""
    let cells = [
      String(number), "\(name) 【\(second.bureau?.text ?? "")】", description(), link,
      participants(like: first),
    ]
    return cells.map { $0.replacing("\n", with: " ") }.joined(separator: "\t") + "\n"
  }

  private mutating func description() -> String {
    (0..<Int.random(in: 2...6, using: &random)).map { _ in pick(sentences) }.joined(separator: "、")
  }

  /// Half of the cells as they are in the real list, half new enumerations.
  private mutating func participants(like row: ListRow) -> String {
    if Bool.random(using: &random) { return row.participants?.text ?? "" }
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in pick(governments) }
      .joined(separator: "、")
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
