package import Lists

/// Why a file could not be read as a table of events or news at all.
package enum EventFileError: Error, Sendable, Hashable {
  /// The file itself cannot be read.
  case unreadable(ListError)
  /// No row of it is the headings of such a table.
  case noTable(file: String, isNews: Bool)

  /// The identifier for scripts.
  package var code: String {
    switch self {
    case .unreadable(let error): error.code
    case .noTable: "no-table"
    }
  }

  /// What was found.
  package var message: Bilingual {
    switch self {
    case .unreadable(let error): error.message
    case .noTable(let file, let isNews):
      isNews
        ? Bilingual(ja: "\(file) にお知らせの表が見つかりません", en: "no table of news was found in \(file)")
        : Bilingual(ja: "\(file) にイベント一覧の表が見つかりません", en: "no table of events was found in \(file)")
    }
  }

  /// What to do.
  package var hint: Bilingual {
    switch self {
    case .unreadable(.noTable), .noTable(_, false):
      Bilingual(
        ja:
          "「イベント名」「開始日」「場所名称」などの見出し行のあるCSVかExcelブック（自治体標準オープンデータセットのイベント一覧）、iCalendar、schema.orgのJSON-LDのどれかが必要です",
        en:
          "A CSV or workbook with headings such as イベント名, 開始日 and 場所名称, an iCalendar, or JSON-LD of schema.org is needed."
      )
    case .noTable(_, true):
      Bilingual(
        ja: "「題名」「掲載日」「本文」などの見出し行のあるCSVかExcelブックが必要です",
        en: "A CSV or workbook with headings such as 題名, 掲載日 and 本文 is needed.")
    case .unreadable(let error): error.hint
    }
  }
}
