/// What the head of a picture's file says of it, read before anything is decoded.
package struct PictureHeader: Sendable, Hashable {
  package let format: PictureFormat
  /// The size in pixels, as it is shown: turned where the file asks for it.
  package let width: Int
  package let height: Int
  /// How it is to be turned: Exif's orientation, 1 to 8.
  let orientation: Int
  /// Where the picture ends; what follows is none of it.
  let end: Int

  /// The most bytes of a picture that is taken.
  package static let mostBytes = 5_000_000
  /// The most pixels.
  package static let mostPixels = 40_000_000
  // What Cairo draws on.
  private static let longestSide = 32_000
  // An icon, or a dot that counts visits.
  private static let shortestSide = 32

  /// Reads a head.
  ///
  /// - Parameter bytes: the file.
  /// - Throws: why it is no picture that is shown.
  package init(_ bytes: [UInt8]) throws(PictureFault) {
    guard bytes.count <= Self.mostBytes else { throw .tooLarge(limit: Self.mostBytes) }
    guard let format = PictureFormat(of: bytes) else { throw .unknownFormat }
    let view = ByteView(bytes)
    let found =
      switch format {
      case .png: PNGHeader.read(view)
      case .jpeg: JPEGHeader.read(view)
      case .gif: GIFHeader.read(view)
      case .webp: WebPHeader.read(view)
      case .avif: AVIFHeader.read(view)
      }
    guard let found, found.width > 0, found.height > 0 else { throw .damaged(format) }
    guard max(found.width, found.height) <= Self.longestSide,
      found.width * found.height <= Self.mostPixels
    else { throw .tooManyPixels(width: found.width, height: found.height) }
    guard min(found.width, found.height) >= Self.shortestSide else {
      throw .tooSmall(width: found.width, height: found.height)
    }
    if found.isMoving { throw .moving(format) }
    self.format = format
    orientation = found.orientation
    // From 5 on the picture lies on its side.
    (width, height) =
      found.orientation > 4 ? (found.height, found.width) : (found.width, found.height)
    end = found.end
  }

  /// What the reader of a format finds.
  struct Found {
    var width: Int
    var height: Int
    var orientation = 1
    var isMoving = false
    var end: Int
  }
}
