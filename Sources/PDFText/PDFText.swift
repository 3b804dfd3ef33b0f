import Foundation

/// Takes the words, what they lead to, and the ruled lines out of a PDF with poppler's programs.
///
/// Poppler runs as another process, with bounded time, memory and output: PDF is a large format, and
/// a file made to harm can crash or hang whatever reads it.
public enum PDFText {
  /// What reading may cost.
  public struct Limits: Sendable {
    /// The time for the whole file, in seconds.
    public var seconds = 60
    /// The memory of poppler, in bytes.
    public var memory = 2 << 30
    /// The text that is taken, in bytes as poppler writes it.
    public var output = 64 << 20

    /// The limits that suit a list of some hundred pages.
    public init() {}
  }

  /// The Debian package that holds poppler's programs.
  public static let package = "poppler-utils"

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the PDF.
  ///   - limits: what reading may cost.
  /// - Returns: its pages in order.
  /// - Throws: `PDFError` when the file gives no text.
  public static func pages(
    of bytes: [UInt8], limits: Limits = Limits()
  ) throws(PDFError) -> [PDFPage] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "renkei-\(UUID().uuidString)")
    let poppler = Poppler(folder: folder, limits: limits)
    defer { try? FileManager.default.removeItem(at: folder) }
    try poppler.keep(bytes)
    var pages = WordBoxes.pages(in: try poppler.words())
    guard pages.contains(where: { !$0.words.isEmpty }) else { throw .noText(pages: pages.count) }
    try poppler.addLinks(to: &pages)
    try poppler.addRules(to: &pages)
    return pages
  }
}
