/// Faults of the text as a whole: its encoding, quotes and markup.
extension ReadingFault {
  static let unclosedQuote = Self(
    "unclosed-quote", .error,
    ja: "引用符「\"」が閉じられていません。行末までを一つの欄として読みました。閉じる引用符を補ってください",
    en: "this quotation mark is never closed; the cell was read up to the end of its line. "
      + "Add the closing quotation mark")

  static let textAfterQuote = Self(
    "text-after-quote", .warning,
    ja: "引用符で囲まれた欄の後に文字があります。引用符も含めて欄の文字として読みました",
    en: "text follows the closing quotation mark; the cell was read with its quotation marks")

  static func cutOffCharacter(at offset: Int) -> Self {
    Self(
      "truncated-file", .error,
      ja: "ファイルが文字の途中（\(offset)バイト目）で終わっています。元のファイルから取り直してください",
      en: "the file ends within a character, at byte \(offset). Fetch the file again")
  }

  static func undecodableBytes(at range: Range<Int>, encoding: TextEncoding) -> Self {
    Self(
      "undecodable-bytes", .error,
      ja: "\(range.lowerBound)バイト目からの\(range.count)バイトは\(encoding.rawValue)の文字ではなく、"
        + "「\u{FFFD}」として読みました。元の文字に直してください",
      en: "\(range.count) bytes from byte \(range.lowerBound) are no \(encoding.rawValue) text and "
        + "were read as “\u{FFFD}”. Put the original characters back")
  }

  static func moreUndecodableBytes(_ count: Int) -> Self {
    Self(
      "undecodable-bytes", .error,
      ja: "ほかに\(count)か所、文字として読めないバイトがあります。文字コードを確かめてください",
      en: "\(count) more places hold bytes that are no text. Check the file's encoding")
  }

  static func mojibake(_ kind: String, english: String) -> Self {
    Self(
      "mojibake", .error,
      ja: "文字化けしています（\(kind)）。元のファイルを正しい文字コードで保存し直してください",
      en: "the text is garbled (\(english)). Save the original again in the right encoding")
  }

  static func unknownMarkup(_ tag: String) -> Self {
    Self(
      "unknown-markup", .note,
      ja: "「\(tag)」はHTMLの要素ではないため、文字として残しました",
      en: "“\(tag)” is no element of HTML and was kept as text")
  }

  static func moreTextOutsideTable(_ count: Int) -> Self {
    Self(
      "text-outside-table", .note,
      ja: "表の外の文がほかに\(count)か所あります", en: "\(count) more texts stand outside the table")
  }

  static func textOutsideTable(_ text: String) -> Self {
    Self(
      "text-outside-table", .note,
      ja: "表の外に文があります：「\(text)」。事業の欄の一部であれば、その行に入れてください",
      en:
        "text stands outside the table: “\(text)”. If it belongs to a programme, move it into its row"
    )
  }
}
