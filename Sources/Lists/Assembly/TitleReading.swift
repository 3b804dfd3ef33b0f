import CivilDates

/// What the lines before a list's first table state: fiscal year, day, totals.
enum TitleReading {
  static func statement(of lines: [String]) -> TitleStatement {
    let text = lines.joined(separator: "\n")
    return TitleStatement(
      fiscalYear: JapaneseDateParser.fiscalYears(in: text).first?.value,
      asOf: asOf(text),
      bureaus: StatedCount.first(of: ["局", "部局"], in: text)
        ?? StatedCount.first(of: ["部"], in: text)
        ?? StatedCount.first(of: ["課", "室"], in: text),
      programmes: StatedCount.first(of: ["事業", "取組", "施策", "協定", "件"], in: text))
  }

  /// Whether a line states something of the list: such a line is no section's heading.
  static func states(_ line: String) -> Bool {
    let statement = statement(of: [line])
    return statement != TitleStatement() || line.contains("年度") || line.contains("一覧")
  }

  /// Whether a line reads like the name of a list.
  static func names(_ line: String) -> Bool {
    ["年度", "一覧", "連携事業", "協定"].contains(where: line.contains)
  }

  // Days of the page, not of the list.
  private static let otherDays = ["更新日", "掲載日", "公開日", "作成日", "登録日", "最終更新", "更新"]

  /// The day that 時点 or 現在 follows, else the only day named.
  private static func asOf(_ text: String) -> CivilDate? {
    let dates = JapaneseDateParser.dates(in: text).filter { date in
      let before = text.utf8.prefix(date.range.lowerBound).suffix(30)
      let folded = Folding.fold(String(decoding: before, as: UTF8.self))
      return !otherDays.contains { folded.hasSuffix($0) || folded.hasSuffix($0 + ":") }
    }
    let marked = dates.first { date in
      let after = String(
        decoding: text.utf8.dropFirst(date.range.upperBound).prefix(30), as: UTF8.self)
      let folded = Folding.fold(after)
      return ["時点", "現在", "付", "末時点"].contains { folded.hasPrefix($0) }
    }
    return (marked ?? (dates.count == 1 ? dates.first : nil))?.value
  }
}

/// A number that counts something: 18 in 「18局」.
enum StatedCount {
  // Words that begin like a unit and are another: 事業者, 事業所, 局面, 部門, 課題.
  private static let otherWords = [
    "者", "所", "体", "年", "費", "面", "長", "番", "主", "名", "門", "会", "題", "程", "税", "分", "活", "屋",
  ]

  static func first(of units: [String], in text: String) -> Int? {
    var digits = ""
    // 第3部 is the third, not three of them.
    var isOrdinal = false
    let folded = Array(String(String.UnicodeScalarView(text.unicodeScalars.map(Folding.narrow))))
    for (index, character) in folded.enumerated() {
      if character.isASCII, character.isNumber {
        if digits.isEmpty { isOrdinal = index > 0 && folded[index - 1] == "第" }
        digits.append(character)
        continue
      }
      if character == ",", !digits.isEmpty { continue }
      if !digits.isEmpty, !isOrdinal, let count = Int(digits) {
        let rest = String(folded[index...].prefix(8)).drop { $0 == " " || $0 == "の" }
        for unit in units where rest.hasPrefix(unit) {
          let after = rest.dropFirst(unit.count)
          if !otherWords.contains(where: { after.hasPrefix($0) }) { return count }
        }
      }
      digits = ""
    }
    return nil
  }
}
