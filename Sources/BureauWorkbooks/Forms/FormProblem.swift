package import Lists

/// What keeps returned forms from being put together, each told so that it can be asked after.
package enum FormProblem: Error, Sendable, Hashable {
  /// The file is no workbook.
  case unreadable(file: String)
  /// The workbook is no form of Renkei's.
  case noForm(file: String)
  /// Columns are missing, or stand there twice.
  case columnsChanged(file: String, missing: [String])
  /// The form is of another year than the others.
  case otherYear(file: String, year: Int, expected: Int)
  /// Two files are of one bureau.
  case twoFiles(bureau: String, files: [String])
  /// Nothing came back from a bureau.
  case notAnswered(bureau: String)
  /// A row of the last edition is no longer there.
  case rowMissing(file: String, identity: String)
  /// A row of the last edition stands there twice.
  case rowTwice(file: String, line: Int, identity: String)
  /// A row's status is not filled in, or is none.
  case noStatus(file: String, line: Int, name: String, text: String)
  /// A new programme lacks its name or its participants.
  case incomplete(file: String, line: Int)
  /// A row that is said to be new is one of the last edition.
  case newButKnown(file: String, line: Int, name: String)
  /// Nothing came back at all.
  case noForms

  /// What was found, where, and what to do.
  package var message: Bilingual {
    switch self {
    case .unreadable(let file):
      Bilingual(
        ja: "\(file)：Excelのファイルとして読めません。送り直してもらってください",
        en: "\(file): this is no workbook that can be read; ask for it again")
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
        ja: "\(bureau)の記入票が複数あります（\(files.joined(separator: "、"))）。どれか一つにしてください",
        en: "\(bureau) has several forms (\(files.joined(separator: ", "))); keep one")
    case .notAnswered(let bureau):
      Bilingual(ja: "\(bureau)の記入票がまだありません", en: "the form of \(bureau) has not come back")
    case .rowMissing(let file, let identity):
      Bilingual(
        ja: "\(file)：昨年度の行（\(identity)）が消えています。終了なら、行を戻して「終了」を選んでください",
        en: "\(file): a row of last year (\(identity)) is gone; put it back and mark it 終了 if ended"
      )
    case .rowTwice(let file, let line, let identity):
      Bilingual(
        ja: "\(file) \(line)行目：昨年度の行（\(identity)）が二度あります。新しい事業は空いた行に書いてください",
        en: "\(file), row \(line): a row of last year (\(identity)) is there twice; "
          + "write new programmes into blank rows")
    case .noStatus(let file, let line, let name, let text):
      Bilingual(
        ja: "\(file) \(line)行目「\(name)」：状態が" + (text.isEmpty ? "ありません" : "「\(text)」になっています")
          + "。継続、変更、終了、新規のどれかを選んでください",
        en: "\(file), row \(line) “\(name)”: the status is \(text.isEmpty ? "empty" : text); "
          + "choose 継続, 変更, 終了 or 新規")
    case .incomplete(let file, let line):
      Bilingual(
        ja: "\(file) \(line)行目：新しい事業に事業名か関係自治体がありません。書き加えてください",
        en: "\(file), row \(line): a new programme lacks its name or its participants")
    case .newButKnown(let file, let line, let name):
      Bilingual(
        ja: "\(file) \(line)行目「\(name)」：昨年度からの事業が「新規」になっています。継続か変更を選んでください",
        en: "\(file), row \(line) “\(name)”: a programme of last year is marked 新規; "
          + "choose 継続 or 変更")
    case .noForms:
      Bilingual(ja: "記入票が一つもありません", en: "there is no form")
    }
  }
}
