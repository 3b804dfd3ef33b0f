import Foundation
import Mustache

/// What a page tells the programs that read it: search engines, messengers that show a card of it,
/// feed readers.
struct PageHead: Sendable, MustacheParent {
  /// The page in a sentence, without markup.
  let summary: String
  /// The address of its picture.
  let shareImage: String
  /// The page's data by the vocabulary of schema.org.
  let linkedData: SafeHTML
  /// What can be taken along.
  let handout: Handout?
  /// The feeds of what it shows.
  let feedLinks: [FeedLink]
  /// Where another site asks how to show it.
  let oEmbedHref: String?

  /// The head of a page.
  ///
  /// - Parameters:
  ///   - address: the pattern of the page; `nil` where none answers.
  ///   - content: the page's context, for its place in the site.
  ///   - request: what was asked for.
  init(_ address: Address?, _ content: any Sendable, in request: PageRequest) {
    let card = address.map { PageCard($0, in: request) } ?? PageCard.ofSite(in: request)
    let origin = request.site.origin.text
    summary = card.summary
    shareImage = origin + (card.picture.map(PictureLinks.href) ?? request.href(card.image))
    linkedData =
      LinkedData.list(
        [LinkedData.crumbs(Self.crumbs(of: content), in: request)] + card.things
      ).block
    let handout = address.map { Handout(request, at: $0) }
    self.handout = handout.flatMap { $0.isEmpty ? nil : $0 }
    feedLinks = FeedLink.all(of: address, in: request)
    oEmbedHref = Embeddable.shown(on: request).map { found in
      origin
        + Address.oEmbed(query: [QueryItem("url", origin + request.href(found.page))])
        .href(.japanese)
    }
  }

  /// The way to a page: every context with a trail calls it by this name.
  private static func crumbs(of content: any Sendable) -> [Crumb] {
    Mirror(reflecting: content).children.first { $0.label == "crumbs" }?.value as? [Crumb] ?? []
  }

  func child(named name: String) -> Any? {
    switch name {
    case "summary": summary
    case "shareImage": shareImage
    case "linkedData": linkedData
    case "handout": orAbsent(handout)
    case "feedLinks": feedLinks
    case "oEmbedHref": orAbsent(oEmbedHref)
    default: nil
    }
  }
}
