import CGLib

/// Makes of the files that are handed in what the portal shows: one picture after another, so that
/// no two large ones are in memory at once.
///
/// PNG and JPEG are drawn anew: smaller where they are larger than a page shows them, and without what
/// else the file holds, such as the place where a photo was taken. The other formats are kept as they are.
package actor PictureStudio {
  /// A picture with the bytes of its forms.
  package struct Work: Sendable {
    package let picture: Picture
    package let files: [PictureFile]
  }

  // Twice as many pixels as the page and the list have room for.
  private static let page = PictureSize(width: 960, height: 720)
  private static let row = PictureSize(width: 240, height: 160)
  // A drawing that is heavier than this as PNG is as good as a photo.
  private static let mostBytesOfPNG = 300_000
  // What a list may load of a picture that could not be made smaller.
  private static let mostBytesInList = 60_000

  /// Makes a studio.
  package init() {}

  /// Makes a picture of a file.
  ///
  /// - Parameter bytes: the file, whatever it is called.
  /// - Returns: the picture, with the bytes of its forms.
  /// - Throws: why it is not shown.
  package func picture(of bytes: [UInt8]) throws(PictureFault) -> Work {
    let header = try PictureHeader(bytes)
    let origin = Self.hash(bytes)
    guard let whole = try PictureCanvas.decoded(bytes, header, atLeast: Self.page) else {
      let kept = Array(bytes.prefix(header.end))
      let form = Picture.Form(
        hash: Self.hash(kept), format: header.format, width: header.width, height: header.height)
      return Work(
        picture: Picture(
          large: form, small: kept.count <= Self.mostBytesInList ? form : nil, origin: origin),
        files: [PictureFile(hash: form.hash, format: form.format, bytes: kept)])
    }
    let fault = PictureFault.damaged(header.format)
    guard let large = whole.fitted(into: Self.page), let drawn = Self.encoded(large, header.format)
    else { throw fault }
    let form = Self.form(drawn, of: large)
    var files = [drawn]
    var small = drawn.bytes.count <= Self.mostBytesInList ? form : nil
    if whole.size.covers(Self.row) {
      guard let cut = whole.covering(Self.row), let bytes = cut.jpeg() else { throw fault }
      let file = PictureFile(hash: Self.hash(bytes), format: .jpeg, bytes: bytes)
      small = Self.form(file, of: cut)
      files.append(file)
    }
    return Work(picture: Picture(large: form, small: small, origin: origin), files: files)
  }

  private static func encoded(_ canvas: PictureCanvas, _ format: PictureFormat) -> PictureFile? {
    if format == .png, let bytes = canvas.png(), bytes.count <= mostBytesOfPNG {
      return PictureFile(hash: hash(bytes), format: .png, bytes: bytes)
    }
    return canvas.jpeg().map { PictureFile(hash: hash($0), format: .jpeg, bytes: $0) }
  }

  private static func form(_ file: PictureFile, of canvas: PictureCanvas) -> Picture.Form {
    Picture.Form(
      hash: file.hash, format: file.format, width: canvas.size.width, height: canvas.size.height)
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, UInt(bytes.count))
    else { return "" }
    defer { g_free(text) }
    return String(cString: text)
  }
}

/// A width and a height in pixels.
struct PictureSize: Hashable {
  let width: Int
  let height: Int

  func covers(_ other: PictureSize) -> Bool { width >= other.width && height >= other.height }

  /// The largest size of the same shape that fits into another; never a larger one.
  func fitted(into other: PictureSize) -> PictureSize {
    let scale = min(
      1, Double(other.width) / Double(width), Double(other.height) / Double(height))
    return PictureSize(
      width: max(1, Int((Double(width) * scale).rounded())),
      height: max(1, Int((Double(height) * scale).rounded())))
  }
}
