/// Why a PDF gave no text.
public enum PDFError: Error, Sendable, Hashable {
  /// The program that reads PDF is not installed.
  case missingTool(String)
  /// A password is needed to open the file.
  case encrypted
  /// The file is no PDF, or too damaged to be opened.
  case damaged
  /// The pages hold pictures and no text, as scanned paper does.
  case noText(pages: Int)
  /// The file could not be put where poppler reads it: no space or no right to write.
  case noTemporarySpace
  /// Reading took longer than a list can need.
  case tookTooLong(seconds: Int)
  /// The text is longer than a list can be.
  case tooMuchText(limit: Int)
}
