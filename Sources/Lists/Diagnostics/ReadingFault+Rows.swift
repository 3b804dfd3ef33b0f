/// Faults of rows and their cells.
extension ReadingFault {
  static let unreadRow = Self(
    "unread-row", .error,
    ja: "この行は事業の行として読めません。欄の区切りを確かめてください",
    en: "this line could not be read as a programme. Check what stands between its cells")

  static let missingNumber = Self(
    "missing-number", .error,
    ja: "番号がありません。番号の欄に入れてください", en: "this row has no number. Fill in its number cell")

  static func unreadableNumber(_ text: String) -> Self {
    Self(
      "missing-number", .error,
      ja: "番号の欄の「\(text)」は番号ではありません。番号を入れてください",
      en: "“\(text)” in the number cell is no number. Put the number there")
  }

  static func fullWidthNumber(_ text: String, _ ascii: String) -> Self {
    Self(
      "full-width-number", .note,
      ja: "番号「\(text)」は「\(ascii)」として読みました", en: "the number “\(text)” was read as “\(ascii)”")
  }

  static func tooManyCells(_ count: Int, of expected: Int) -> Self {
    // What comes after so many was read as one cell.
    let isMore = count >= RawRecord.mostCells
    return Self(
      "too-many-cells", .error,
      ja: isMore
        ? "欄が\(count)個以上あり、見出しの\(expected)個より多くなっています（1行に読むのは\(count)個までで、残りは一つの欄としました）。余分な区切りがないか確かめてください"
        : "欄が\(count)個あり、見出しの\(expected)個より多くなっています。余分な区切りがないか確かめてください",
      en: isMore
        ? "this row has \(count) cells or more, the headings \(expected); \(count) are read, the rest as one. Look for a separator too many"
        : "this row has \(count) cells, the headings \(expected). Look for a separator too many")
  }

  static func tooFewCells(_ count: Int, of expected: Int) -> Self {
    Self(
      "too-few-cells", .error,
      ja: "欄が\(count)個しかなく、見出しの\(expected)個に足りません。欠けた欄を補ってください",
      en: "this row has \(count) cells, the headings \(expected). Add the missing cells")
  }

  static let emptyName = Self(
    "empty-name", .error, ja: "事業名がありません。入れてください", en: "this row has no name. Fill it in")

  static let emptyBureau = Self(
    "empty-bureau", .warning,
    ja: "所管局名がありません。入れてください", en: "no bureau is given. Fill it in")

  static let noBureaus = Self(
    "empty-bureau", .note,
    ja: "どの行にも所管局名がありません。所管局の列があれば、見出しを「所管局」にしてください",
    en: "no row names its bureau. If a column does, give it the heading 所管局")

  static let brokenRow = Self(
    "broken-row", .warning,
    ja: "行が途中で改行されています。続く行とつなげて読みました。一行に直してください",
    en: "this row is broken over several lines and was read as one. Put it on one line")

  static let rowOutsideSection = Self(
    "row-outside-section", .warning,
    ja: "この行の前に分野の見出しがありません。見出しの下に移してください",
    en: "no section heading stands before this row. Move it below its heading")

  static func unknownColumn(_ heading: String) -> Self {
    Self(
      "unknown-column", .note,
      ja: "列「\(heading)」の意味が分からないため、そのまま残しました",
      en: "the column “\(heading)” has no meaning known here; its cells are kept as they are")
  }

  static let guessedColumns = Self(
    "guessed-columns", .warning,
    ja: "見出し行がないため、欄の並びから列の意味を推測しました。見出し行を加えてください",
    en: "there is no row of headings; what the columns hold was guessed. Add a row of headings")

  static let noRows = Self(
    "no-rows", .error, ja: "見出し行の下に事業の行がありません", en: "no programme stands below the headings")
}
