import Foundation
import Lists

/// The files of the folder that forms came back to.
struct ReturnedFiles {
  /// The workbooks by name.
  let forms: [(name: String, bytes: [UInt8])]
  /// Files that are no workbooks, which nobody reads.
  let others: [String]

  // Old and binary workbooks are among them, so that it is told why they cannot be read.
  private static let endings = ["xlsx", "xlsm", "xls", "xlsb", "ods"]

  init(of directory: String) throws {
    let folder = URL(filePath: directory)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    } catch {
      throw Failure(
        code: "missing-folder",
        message: Bilingual(
          ja: "フォルダー \(directory) を開けません", en: "the folder \(directory) cannot be opened"),
        hint: Bilingual(ja: "パスを確認してください", en: "check the path"))
    }
    // Programs keep files of their own beside one that is open.
    let visible = names.filter { !$0.hasPrefix("~$") && !$0.hasPrefix(".") }
    let (forms, others) = visible.reduce(into: (forms: [String](), others: [String]())) {
      let ending = URL(filePath: $1).pathExtension.lowercased()
      if Self.endings.contains(ending) { $0.forms.append($1) } else { $0.others.append($1) }
    }
    self.forms = try forms.map {
      (name: $0, bytes: try ListInput(folder.appending(path: $0).path).bytes())
    }
    self.others = others
  }

  /// What is said of a file that was passed over.
  static func remark(on file: String) -> Bilingual {
    Bilingual(
      ja: "記入票（.xlsx、.ods）ではないため読みません: \(file)",
      en: "passed over, as it is no form (.xlsx, .ods): \(file)")
  }
}
