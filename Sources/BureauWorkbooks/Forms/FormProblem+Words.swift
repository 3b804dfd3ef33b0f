package import Lists

extension FormProblem {
  /// What was found, where, and what to do.
  package var message: Bilingual {
    switch self {
    case .unreadable(let file, let reason, let hint):
      Bilingual(
        ja: "\(file)：読めません。\(reason.ja)。\(hint.ja)",
        en: "\(file) cannot be read: \(reason.en). \(hint.en)")
    case .noForm(let file):
      Bilingual(
        ja: "\(file)：renkei new-edition が作った記入票ではありません。フォルダーから除いてください",
        en: "\(file): this is no form of renkei new-edition; take it out of the folder")
    case .columnsChanged(let file, let missing):
      Bilingual(
        ja: "\(file)：列が変わっています（\(missing.joined(separator: "、"))）。元の列に戻してください",
        en: "\(file): columns were changed (\(missing.joined(separator: ", "))); put them back")
    case .otherYear(let file, let year, let expected):
      Bilingual(
        ja: "\(file)：\(year)年度の記入票です。\(expected)年度のものを出してもらってください",
        en: "\(file): this form is of fiscal \(year), not of \(expected); ask for the right one")
    case .twoFiles(let bureau, let files):
      Bilingual(
        ja: "\(Self.ja(bureau))の記入票が複数あります（\(files.joined(separator: "、"))）。どれか一つにしてください",
        en: "\(Self.en(bureau)) has several forms (\(files.joined(separator: ", "))); keep one")
    case .notAnswered(let bureau):
      Bilingual(
        ja: "\(Self.ja(bureau))の記入票がまだありません",
        en: "the form of \(Self.en(bureau)) has not come back")
    case .rowMissing(let file, let identity):
      Bilingual(
        ja: "\(file)：昨年度の行（\(identity)）が消えています。終了なら、行を戻して「終了」を選んでください",
        en: "\(file): a row of last year (\(identity)) is gone; put it back and mark it 終了 if ended"
      )
    case .rowTwice(let file, let row):
      Bilingual(
        ja: "\(Self.ja(file, row))：昨年度の行が二度あります。新しい事業は空いた行に書いてください",
        en: "\(Self.en(file, row)): a row of last year is there twice; "
          + "write new programmes into blank rows")
    case .unfilled(let file, let bureau, let all, let rows):
      Self.unfilled(file, bureau ?? "", all, rows)
    case .unknownStatus(let file, let row, let text):
      Bilingual(
        ja: "\(Self.ja(file, row))：状態が「\(text)」になっています。継続、変更、終了、新規のどれかを選んでください",
        en: "\(Self.en(file, row)): the status is \(text); choose 継続, 変更, 終了 or 新規")
    case .incomplete(let file, let row):
      Bilingual(
        ja: "\(Self.ja(file, row))：新しい事業に事業名か関係自治体がありません。書き加えてください",
        en: "\(Self.en(file, row)): a new programme lacks its name or its participants")
    case .newButKnown(let file, let row):
      Bilingual(
        ja: "\(Self.ja(file, row))：昨年度からの事業が「新規」になっています。継続か変更を選んでください",
        en: "\(Self.en(file, row)): a programme of last year is marked 新規; choose 継続 or 変更")
    case .noForms:
      Bilingual(ja: "記入票が一つもありません", en: "there is no form")
    }
  }

  private static func unfilled(
    _ file: String, _ bureau: String, _ all: Int, _ rows: [Row]
  ) -> Bilingual {
    let ja = rows.map { $0.number ?? "\($0.line)行目" }
    let en = rows.map { $0.number ?? "row \($0.line)" }
    let isWhole = rows.count == all
    return Bilingual(
      ja: "\(Self.ja(bureau))：\(isWhole ? "全" : "")\(rows.count)件が未記入です"
        + "（No. \(EnumeratedWords.ja(ja))）。状態を選んでもらってください（\(file)）",
      en: "\(Self.en(bureau)): \(isWhole ? "all " : "")\(rows.count) rows have no status "
        + "(No. \(EnumeratedWords.en(en))); ask for it (\(file))")
  }

  private static func ja(_ bureau: String) -> String { bureau.isEmpty ? "所管局の記載のない行" : bureau }
  private static func en(_ bureau: String) -> String {
    bureau.isEmpty ? "the rows without a bureau" : bureau
  }

  private static func ja(_ file: String, _ row: Row) -> String {
    "\(file) \(row.line)行目" + (row.name.map { "「\($0)」" } ?? "")
  }
  private static func en(_ file: String, _ row: Row) -> String {
    "\(file), row \(row.line)" + (row.name.map { " “\($0)”" } ?? "")
  }
}
