import PDFText

/// How a PDF's faults are told.
extension PDFError {
  /// What kept the file from being opened.
  var obstacle: ListError.Obstacle {
    switch self {
    case .missingTool: .missingProgram
    case .encrypted: .encrypted
    case .damaged: .damaged
    case .noText: .withoutText
    case .noTemporarySpace: .noSpace
    case .tookTooLong: .slow
    case .tooMuchText: .excessive
    }
  }

  /// What was found.
  func message(_ file: String) -> Bilingual {
    switch self {
    case .missingTool(let tool):
      Bilingual(
        ja: "PDFを読むためのプログラム「\(tool)」がなく、\(file) を読めません",
        en: "\(file) cannot be read: the program \(tool), which reads PDF, is not installed")
    case .encrypted:
      Bilingual(
        ja: "\(file) は開くためのパスワードで保護されています", en: "\(file) is protected by a password")
    case .damaged:
      Bilingual(ja: "\(file) は壊れていて、PDFとして開けません", en: "\(file) is damaged and is no PDF to open")
    case .noText(let pages):
      Bilingual(
        ja: "\(file) の\(pages)ページには文字の情報がありません（紙を読み取った画像と思われます）",
        en: "the \(pages) pages of \(file) hold no text; they seem to be scanned pictures")
    case .noTemporarySpace:
      Bilingual(
        ja: "一時ファイルを作れないため、\(file) を読めません",
        en: "\(file) cannot be read: no temporary file could be made")
    case .tookTooLong(let seconds):
      Bilingual(
        ja: "\(file) の読み取りが\(seconds)秒で終わりませんでした",
        en: "reading \(file) did not end within \(seconds) seconds")
    case .tooMuchText(let limit):
      Bilingual(
        ja: "\(file) の文字の量が上限（\(limit)バイト）を超えています",
        en: "\(file) holds more text than the limit of \(limit) bytes")
    }
  }

  /// What to do.
  var hint: Bilingual {
    switch self {
    case .missingTool:
      Bilingual(
        ja: "パッケージ「\(PDFText.package)」を入れてください（apt-get install \(PDFText.package)）",
        en: "Install the package \(PDFText.package) (apt-get install \(PDFText.package)).")
    case .encrypted:
      Bilingual(ja: "保護を外したPDFを指定してください", en: "Give a copy without the password.")
    case .damaged:
      Bilingual(
        ja: "元の場所から取り直すか、表計算のファイルを指定してください",
        en: "Fetch the file again, or give the spreadsheet it was made from.")
    case .noText:
      Bilingual(
        ja: "文字認識（OCR）をしたPDFか、元の文書や表計算のファイルを指定してください",
        en: "Give a PDF with recognised text (OCR), or the document it was made from.")
    case .noTemporarySpace:
      Bilingual(
        ja: "一時フォルダー（TMPDIR）の空きと権限を確かめてください",
        en: "Check the space and the permissions of the temporary folder (TMPDIR).")
    case .tookTooLong, .tooMuchText:
      Bilingual(ja: "一覧のページだけを別のPDFにしてください", en: "Put the list's pages alone into a PDF.")
    }
  }
}
