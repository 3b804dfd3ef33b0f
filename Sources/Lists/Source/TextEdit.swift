/// A stretch of a file's text, and what is to stand there instead.
public struct TextEdit: Sendable, Hashable {
  /// The stretch, in bytes of `SourceFile.bytes`.
  public let range: Range<Int>
  /// What is to stand there.
  public let replacement: String

  /// Makes an edit.
  public init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// Why edits cannot be put into a file.
public enum EditError: Error, Sendable, Hashable {
  /// Files of this format are read, and cannot be changed.
  case readOnly(file: String, format: SourceFormat)
  /// The file's encoding has no bytes for the text.
  case unencodable(file: String, text: String, encoding: TextEncoding)
  /// A cell of the workbook cannot be changed: it is computed, or kept as one with others.
  case unchangeableWorkbook(file: String, message: Bilingual, hint: Bilingual)

  /// The identifier for scripts.
  public var code: String {
    switch self {
    case .readOnly: "read-only-format"
    case .unencodable: "unencodable-text"
    case .unchangeableWorkbook: "unchangeable-workbook"
    }
  }

  /// What was found.
  public var message: Bilingual {
    switch self {
    case .readOnly(let file, let format):
      Bilingual(
        ja: "\(file) は\(format.rawValue)形式のため、直したファイルを書き出せません",
        en: "\(file) is \(format.rawValue), which cannot be changed")
    case .unencodable(let file, let text, let encoding):
      Bilingual(
        ja: "\(file) の文字コード \(encoding.rawValue) には「\(text)」にあたる文字がありません",
        en: "\(encoding.rawValue), in which \(file) is written, has no bytes for “\(text)”")
    case .unchangeableWorkbook(let file, let message, _):
      Bilingual(
        ja: "\(file) を直せません：\(message.ja)", en: "\(file) cannot be changed: \(message.en)")
    }
  }

  /// What to do.
  public var hint: Bilingual {
    switch self {
    case .readOnly:
      Bilingual(
        ja: "表計算ソフトのファイルかテキストにしてから直してください",
        en: "Make a workbook or a text of it first.")
    case .unencodable:
      Bilingual(ja: "UTF-8で保存し直してから直してください", en: "Save the file as UTF-8 first.")
    case .unchangeableWorkbook(_, _, let hint): hint
    }
  }
}
