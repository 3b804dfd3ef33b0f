import Events
import Mustache
import Pictures

/// The picture of an event or a post on its own page.
struct ShownPicture: Sendable {
  let pictureHref: String
  /// The room that is kept for it, in pixels of the page.
  let pictureWidth: Int
  let pictureHeight: Int
  /// The words in its place, in Japanese; none where nobody wrote any.
  let words: String?
  let licence: String?
  let originHref: String?
  let originHost: String
  let hasCaption: Bool

  /// The most room that a picture gets; what is higher would push the facts out of sight.
  private static let mostWidth = 480
  private static let mostHeight = 360

  /// - Returns: `nil` where there is no picture.
  init?(_ image: Event.Image?, in request: PageRequest) {
    guard let image, let form = image.picture?.large else { return nil }
    pictureHref = PictureLinks.href(form)
    let scale = min(
      1, Double(Self.mostWidth) / Double(form.width), Double(Self.mostHeight) / Double(form.height))
    pictureWidth = max(1, Int((Double(form.width) * scale).rounded()))
    pictureHeight = max(1, Int((Double(form.height) * scale).rounded()))
    words = image.alternative
    licence = image.licence
    let link = image.webAddress.flatMap(ProgrammePage.outsideLink)
    originHref = link?.href
    originHost = link?.host ?? ""
    hasCaption = licence != nil || link != nil
  }
}

/// The addresses of pictures.
enum PictureLinks {
  /// On the site.
  static func href(_ form: Picture.Form) -> String { Address.picture(form.fileName).path }

  /// For other programs.
  static func address(in request: PageRequest) -> (Picture.Form) -> String? {
    let origin = request.site.origin.text
    return { origin + href($0) }
  }

  /// On the site that it comes from.
  static func outside(_ image: Event.Image) -> String? {
    image.webAddress.flatMap(ProgrammePage.outsideLink)?.href
  }

  /// The picture that stands in a list, where there is one that is light.
  static func small(_ image: Event.Image?) -> String? {
    image?.picture?.small.map(href)
  }
}
