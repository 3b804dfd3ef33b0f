/// How the bytes of a text file stand for characters.
public enum TextEncoding: String, Sendable, Hashable, Codable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// Shift_JIS as Windows writes it (code page 932), with ①, 髙 and ㈱.
  case cp932 = "CP932"
  /// EUC, as older systems write Japanese.
  case eucJP = "EUC-JP"
  /// UTF-16, as spreadsheets save “Unicode text”.
  case utf16 = "UTF-16"
}
