import Workbooks

extension ListError {
  /// What keeps a workbook from being read, in the terms of lists.
  init(_ error: WorkbookError, in file: String) {
    func unopenable(_ obstacle: Obstacle) -> ListError {
      .unopenable(
        file: file, obstacle, message: Bilingual(ja: error.message.ja, en: error.message.en),
        hint: Bilingual(ja: error.hint.ja, en: error.hint.en))
    }
    self =
      switch error {
      case .notAWorkbook(let other): .binary(file: file, kind: other.label)
      case .encrypted: unopenable(.encrypted)
      case .damaged, .notEditable: unopenable(.damaged)
      case .hostile: unopenable(.hostile)
      case .tooLarge: unopenable(.excessive)
      }
  }
}

extension WorkbookError.OtherFile {
  /// What people call such a file, for a message that names the format.
  fileprivate var label: String {
    switch self {
    case .oldExcel: "XLS"
    case .binaryExcel: "XLSB"
    case .oldOffice: "Office"
    case .word: "DOCX"
    case .presentation: "PPTX"
    case .openDocument: "OpenDocument"
    case .zip, .noArchive: "ZIP"
    }
  }
}
