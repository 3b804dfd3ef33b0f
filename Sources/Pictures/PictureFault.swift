/// Why bytes are not shown as a picture.
package enum PictureFault: Error, Sendable, Hashable {
  /// They are no picture of a format that is taken.
  case unknownFormat
  /// They begin as a picture, and are none to the end.
  case damaged(PictureFormat)
  /// There are more bytes than are taken.
  case tooLarge(limit: Int)
  /// It has more pixels than are taken.
  case tooManyPixels(width: Int, height: Int)
  /// Nobody could see what it shows.
  case tooSmall(width: Int, height: Int)
  /// It moves, and a page offers no way to stop it (WCAG 2.2.2).
  case moving(PictureFormat)
}
