import Foundation

/// Poppler's programs, run on one file in a folder of its own.
struct Poppler {
  private let folder: URL
  private let limits: PDFText.Limits
  private let start = ContinuousClock.now

  /// The longer side of a drawn page, in pixels: about 1.2 to the point on A4.
  private static let drawnSize = 1000
  // A drawn page takes a megabyte at most.
  private static let pagesDrawnAtOnce = 16

  private var file: URL { folder.appending(path: "list.pdf") }
  private var complaints: URL { folder.appending(path: "complaints.txt") }

  init(folder: URL, limits: PDFText.Limits) {
    self.folder = folder
    self.limits = limits
  }

  /// Puts the file where the programs find it, and nobody else does.
  func keep(_ bytes: [UInt8]) throws(PDFError) {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: file)
      try Data().write(to: complaints)
    } catch {
      throw .noTemporarySpace
    }
  }

  /// Words and boxes, as `pdftotext -bbox` writes them.
  func words() throws(PDFError) -> [UInt8] {
    let (status, output) = try run("pdftotext", ["-bbox", "-enc", "UTF-8", file.path, "-"])
    guard status == 0 else {
      let said = (try? String(contentsOf: complaints, encoding: .utf8)) ?? ""
      throw said.contains("Incorrect password") ? .encrypted : .damaged
    }
    return output
  }

  /// Gives words the web addresses that they lead to.
  ///
  /// The program that tells where a link stands is the slower one, so that it is run only on a file
  /// that has links.
  func addLinks(to pages: inout [PDFPage]) throws(PDFError) {
    let listed = try run("pdfinfo", ["-url", file.path]).output
    guard String(decoding: listed, as: UTF8.self).contains("://") else { return }
    let drawn = try run(
      "pdftohtml",
      [
        "-xml", "-i", "-q", "-nodrm", "-enc", "UTF-8", "-zoom", String(LinkBoxes.zoom), "-stdout",
        file.path,
      ]
    ).output
    LinkBoxes(drawn).mark(&pages)
  }

  /// Draws the pages and finds the lines on them.
  ///
  /// A page that cannot be drawn has no rules; its words still have their places.
  func addRules(to pages: inout [PDFPage]) throws(PDFError) {
    var first = 0
    while first < pages.count {
      let last = min(first + Self.pagesDrawnAtOnce, pages.count)
      let drawings = try run(
        "pdftoppm",
        [
          "-gray", "-scale-to", String(Self.drawnSize), "-aa", "no", "-aaVector", "no",
          "-thinlinemode", "solid", "-hide-annotations", "-f", String(first + 1),
          "-l", String(last), file.path,
        ]
      ).output
      var position = 0
      for index in first..<last {
        guard let drawing = PageDrawing(in: drawings, at: &position) else { break }
        pages[index].isBlank = drawing.isBlank
        pages[index].rules = RuleFinder.rules(
          on: drawing, scale: pages[index].width / Double(drawing.width),
          words: pages[index].words)
      }
      first = last
    }
  }

  private func run(
    _ tool: String, _ arguments: [String]
  ) throws(PDFError) -> (status: Int32, output: [UInt8]) {
    let spent = Int((ContinuousClock.now - start).components.seconds)
    let process = BoundedProcess(
      tool: tool, arguments: arguments, complaints: complaints, seconds: limits.seconds - spent,
      memory: limits.memory, output: limits.output)
    switch process.run() {
    case .finished(let status, let output): return (status, output)
    case .missing: throw .missingTool(tool)
    case .tookTooLong: throw .tookTooLong(seconds: limits.seconds)
    case .tooMuchOutput: throw .tooMuchText(limit: limits.output)
    }
  }
}
