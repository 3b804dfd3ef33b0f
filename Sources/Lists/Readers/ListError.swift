/// Why a file could not be read as a list at all; whatever is smaller is a diagnostic.
public enum ListError: Error, Sendable, Hashable {
  /// The file holds nothing, or white space only.
  case empty(file: String)
  /// The file is no text and of no format that Renkei reads.
  case binary(file: String, kind: String?)
  /// The bytes are text in an encoding that Renkei does not know, or in two; with where the longest
  /// readable beginning ends.
  case undecodable(file: String, TextEnd?)
  /// The file is text, and no table with the columns of a list is in it.
  case noTable(file: String)
  /// No table with the columns of a list is in the file, and a row has more columns than are read.
  case tooManyColumns(file: String, line: Int, limit: Int)
  /// The file has more lines, or more cells, than a list can have.
  case tooMany(file: String, Part, limit: Int)
  /// The file is larger than a list can be.
  case tooLarge(file: String, bytes: Int, limit: Int)
  /// The file is of a format that is read, and this one cannot be opened.
  case unopenable(file: String, Obstacle, message: Bilingual, hint: Bilingual)
  /// The only table of a workbook is on a hidden sheet.
  case hiddenTable(file: String, sheet: String)
  /// A person speaks of a column that the file does not have.
  case unknownColumn(file: String, column: String, headings: [String])

  /// What a file has too many of.
  public enum Part: Sendable, Hashable {
    case lines, cells
  }

  /// What keeps a file from being opened.
  public enum Obstacle: String, Sendable, Hashable {
    /// A password protects it.
    case encrypted = "encrypted-file"
    /// It is broken, or was cut off.
    case damaged = "damaged-file"
    /// It is made to harm programs that open it.
    case hostile = "hostile-file"
    /// It unpacks to more than a list can be.
    case excessive = "file-too-large"
    /// Its pages hold pictures and no text.
    case withoutText = "pdf-without-text"
    /// The program that opens it is not installed.
    case missingProgram = "missing-program"
    /// Opening it took longer than a list can need.
    case slow = "took-too-long"
    /// There is no space, or no right, to put it where it is opened.
    case noSpace = "no-temporary-space"
  }

  /// The identifier for scripts.
  public var code: String {
    switch self {
    case .empty: "empty-file"
    case .binary: "binary-file"
    case .undecodable: "unknown-encoding"
    case .noTable: "no-table"
    case .tooManyColumns: "too-many-columns"
    case .tooLarge, .tooMany: "file-too-large"
    case .unopenable(_, let obstacle, _, _): obstacle.rawValue
    case .hiddenTable: "hidden-table"
    case .unknownColumn: "unknown-heading"
    }
  }

  /// The file's name as given.
  public var file: String {
    switch self {
    case .empty(let file), .binary(let file, _), .undecodable(let file, _), .noTable(let file),
      .tooManyColumns(let file, _, _), .tooMany(let file, _, _),
      .tooLarge(let file, _, _), .unopenable(let file, _, _, _),
      .hiddenTable(let file, _),
      .unknownColumn(let file, _, _):
      file
    }
  }

  /// What was found.
  public var message: Bilingual {
    file == "-"
      ? message(of: Bilingual(ja: "標準入力", en: "standard input"))
      : message(of: Bilingual(ja: file, en: file))
  }

  private func message(of file: Bilingual) -> Bilingual {
    switch self {
    case .empty:
      Bilingual(ja: "\(file.ja) は空です", en: "\(file.en) is empty")
    case .binary(_, let kind?):
      Bilingual(
        ja: "\(file.ja) は\(kind)形式で、読み取れる形式ではありません",
        en: "\(file.en) is \(kind), which cannot be read")
    case .binary(_, nil):
      Bilingual(ja: "\(file.ja) はテキストではありません", en: "\(file.en) is not text")
    case .undecodable:
      Bilingual(
        ja: "\(file.ja) の文字コードが分かりません", en: "the character encoding of \(file.en) is not known")
    case .noTable:
      Bilingual(ja: "\(file.ja) に一覧の表が見つかりません", en: "no table of a list was found in \(file.en)")
    case .tooManyColumns(_, let line, let limit):
      Bilingual(
        ja: "\(file.ja) の\(line)行目には欄が\(limit)個以上あり、一覧の表が見つかりません",
        en:
          "line \(line) of \(file.en) has \(limit) columns or more, and no table of a list was found"
      )
    case .tooMany(_, let part, let limit):
      Bilingual(
        ja: "\(file.ja) の\(part == .lines ? "行" : "欄")は\(limit)を超え、一覧として読むには多すぎます",
        en:
          "\(file.en) has more than \(limit) \(part == .lines ? "lines" : "cells"), too many for a list"
      )
    case .tooLarge(_, let bytes, let limit):
      Bilingual(
        ja: "\(file.ja) は\(bytes)バイトあり、上限の\(limit)バイトを超えています",
        en: "\(file.en) has \(bytes) bytes, more than the limit of \(limit)")
    case .unopenable(_, _, let message, _):
      // A PDF's fault names the file itself.
      message.ja.contains(self.file)
        ? message
        : Bilingual(
          ja: "\(file.ja) を開けません：\(message.ja)", en: "\(file.en) cannot be opened: \(message.en)"
        )
    case .hiddenTable(_, let sheet):
      Bilingual(
        ja: "\(file.ja) の一覧の表は、非表示のシート「\(sheet)」にあります",
        en: "the table of \(file.en) is on the hidden sheet “\(sheet)”")
    case .unknownColumn(_, let column, _):
      Bilingual(
        ja: "\(file.ja) に「\(column)」という列はありません", en: "\(file.en) has no column “\(column)”")
    }
  }

  /// What to do.
  public var hint: Bilingual {
    switch self {
    case .empty:
      Bilingual(ja: "一覧の入ったファイルを指定してください", en: "Give a file that holds a list.")
    case .binary:
      Bilingual(
        ja: "表をExcelブック（.xlsx）、.ods、CSV、TSV、HTMLまたはテキストで保存してから指定してください",
        en: "Save the table as .xlsx, .ods, CSV, TSV, HTML or text and give that file.")
    case .undecodable(_, let end):
      Bilingual(
        ja: (end.map { Self.place($0).ja } ?? "")
          + "UTF-8またはShift_JIS（CP932）で保存し直してください。二つの文字コードが混ざっていないかも確かめてください",
        en: (end.map { Self.place($0).en } ?? "")
          + "Save it as UTF-8 or Shift_JIS (CP932), and check that it does not mix the two.")
    case .noTable:
      Bilingual(
        ja: "「事業名」「関係自治体」などの見出し行のある表が必要です。文字化けしていないかも確かめてください",
        en:
          "A table with a heading row such as 事業名 and 関係自治体 is needed. Check for garbled text, too."
      )
    case .tooManyColumns(_, _, let limit):
      Bilingual(
        ja: "1行に読む欄は\(limit)個までです。要らない列を消すか、余分な区切りがないか確かめてください",
        en:
          "No more than \(limit) columns are read. Delete those that are not needed, or look for separators too many."
      )
    case .tooLarge, .tooMany:
      Bilingual(ja: "一覧の部分だけを別のファイルにしてください", en: "Put the list alone into a file.")
    case .unopenable(_, _, _, let hint): hint
    case .hiddenTable:
      Bilingual(ja: "シートを再表示して保存してください", en: "Unhide the sheet and save the file.")
    case .unknownColumn(_, _, let headings):
      Bilingual(
        ja: "見出しは次のとおりです: \(headings.joined(separator: "、"))",
        en: "Its headings are: \(headings.joined(separator: ", "))")
    }
  }
}

extension ListError {
  /// Up to where a file is text.
  private static func place(_ end: TextEnd) -> Bilingual {
    let encoding = end.encoding.rawValue
    return Bilingual(
      ja: "\(end.line)行目の\(end.column)文字目（\(end.byte)バイト目）より前は\(encoding)として読めますが、"
        + "そこからは読めません。",
      en: "It is \(encoding) up to line \(end.line), column \(end.column) (byte \(end.byte)), and "
        + "not from there on. ")
  }
}
