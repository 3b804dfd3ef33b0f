extension WorkbookError {
  /// What was found.
  package var message: (ja: String, en: String) {
    switch self {
    case .notAWorkbook(let other):
      return (
        ja: "\(other.words.ja)で、Excelブック（.xlsx）でもOpenDocument表計算（.ods）でもありません",
        en: "it is \(other.words.en), neither an Excel workbook (.xlsx) nor an OpenDocument "
          + "spreadsheet (.ods)"
      )
    case .encrypted:
      return (ja: "パスワードで保護されていて開けません", en: "it is protected by a password")
    case .damaged(nil):
      return (
        ja: "ファイルが壊れているか、途中で切れています", en: "the file is damaged or was cut off"
      )
    case .damaged(let part?):
      return (
        ja: "ブックの中の「\(part)」がないか、壊れています",
        en: "the part \(part) of the workbook is missing or damaged"
      )
    case .hostile(let part):
      return (
        ja: "ブックの中の「\(part)」に実体や文書型の宣言があります。安全のため読みません",
        en: "the part \(part) of the workbook declares entities or a document type, and is not "
          + "read for safety"
      )
    case .tooLarge(let measure, let limit, let place):
      let words = measure.words
      let at = place.map { (ja: "（\($0)）", en: " (\($0))") } ?? (ja: "", en: "")
      return (
        ja: "\(words.ja)が上限の\(limit)を超えています\(at.ja)",
        en: "\(words.en) exceeds the limit of \(limit)\(at.en)"
      )
    case .notEditable(let cell, let obstacle):
      let words = obstacle.words
      return (
        ja: "\(cell.sheet)!\(cell.name)は書き換えられません：\(words.ja)",
        en: "\(cell.sheet)!\(cell.name) cannot be changed: \(words.en)"
      )
    }
  }

  /// What to do.
  package var hint: (ja: String, en: String) {
    switch self {
    case .notAWorkbook(.oldExcel), .notAWorkbook(.binaryExcel), .notAWorkbook(.oldOffice):
      (ja: "Excelで開き、「Excelブック（.xlsx）」として保存し直してください", en: "Open it in Excel and save it as .xlsx.")
    case .notAWorkbook:
      (
        ja: "一覧の表を.xlsxか.odsで保存してから指定してください",
        en: "Save the table of the list as .xlsx or .ods and give that file."
      )
    case .encrypted:
      (
        ja: "パスワードを解除して保存し直してください（ファイル → 情報 → ブックの保護）",
        en: "Remove the password and save it again (File, Info, Protect Workbook)."
      )
    case .damaged:
      (
        ja: "元のファイルを取り直すか、表計算ソフトで開いて保存し直してください",
        en: "Fetch the file again, or open it in a spreadsheet program and save it again."
      )
    case .hostile:
      (
        ja: "出所を確かめ、表計算ソフトで開いて保存し直してください",
        en: "Check where it comes from; open it in a spreadsheet program and save it again."
      )
    case .tooLarge:
      (ja: "一覧の表だけを新しいブックに移してください", en: "Put the list's table alone into a new workbook.")
    case .notEditable:
      (ja: "表計算ソフトで直してください", en: "Change it in a spreadsheet program.")
    }
  }
}

extension WorkbookError.OtherFile {
  /// What people call such a file.
  package var words: (ja: String, en: String) {
    switch self {
    case .oldExcel: (ja: "旧形式のExcel（.xls）", en: "an old Excel workbook (.xls)")
    case .binaryExcel: (ja: "バイナリ形式のExcel（.xlsb）", en: "a binary Excel workbook (.xlsb)")
    case .oldOffice: (ja: "旧形式のOfficeファイル", en: "an old Office file")
    case .word: (ja: "Word文書（.docx）", en: "a Word document (.docx)")
    case .presentation: (ja: "PowerPoint（.pptx）", en: "a PowerPoint file (.pptx)")
    case .openDocument: (ja: "表計算ではないOpenDocument文書", en: "an OpenDocument file of another kind")
    case .zip: (ja: "ブックの入っていないZIP", en: "a ZIP archive without a workbook")
    case .noArchive: (ja: "別の形式", en: "of another kind")
    }
  }
}

extension WorkbookError.Measure {
  fileprivate var words: (ja: String, en: String) {
    switch self {
    case .entries: (ja: "中のファイルの数", en: "the number of files in the archive")
    case .unpackedBytes: (ja: "展開した大きさ（バイト）", en: "the unpacked size in bytes")
    case .ratio: (ja: "圧縮率", en: "the compression ratio")
    case .sheets: (ja: "シートの数", en: "the number of sheets")
    case .cells: (ja: "セルの数", en: "the number of cells")
    case .merges: (ja: "結合セルの数", en: "the number of merged ranges")
    case .cellBytes: (ja: "一つのセルの文字（バイト）", en: "the text of one cell in bytes")
    case .textBytes: (ja: "全セルの文字（バイト）", en: "the text of all cells in bytes")
    }
  }
}

extension WorkbookError.Obstacle {
  fileprivate var words: (ja: String, en: String) {
    switch self {
    case .missing: (ja: "そのセルがありません", en: "there is no such cell")
    case .formula: (ja: "数式の結果です", en: "its text is the result of a formula")
    case .repeated: (ja: "同じ内容の繰り返しとして保存されています", en: "it is kept as a repetition of equal cells")
    case .character:
      (ja: "ブックに入れられない文字があります", en: "the text holds a character that no workbook can")
    }
  }
}
