import Events
import Interchange
import Pictures

/// The image of an event or a post as programs get it.
struct ImageAnswer: Encodable, Sendable {
  /// A picture that is kept here.
  struct File: Encodable, Sendable {
    let href: String
    let mediaType: String
    let width: Int
    let height: Int

    init(_ form: Picture.Form) {
      href = PictureLinks.href(form)
      mediaType = form.format.mediaType
      width = form.width
      height = form.height
    }
  }

  let address: String
  @Nullable var alternative: String?
  @Nullable var licence: String?
  @Nullable var picture: File?
  @Nullable var small: File?

  init(_ image: Event.Image) {
    address = image.address
    alternative = image.alternative
    licence = image.licence
    picture = image.picture.map { File($0.large) }
    small = image.picture?.small.map(File.init)
  }
}
