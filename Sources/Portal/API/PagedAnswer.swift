import Foundation
import HTTPTypes
import Interchange

/// An answer that holds a stretch of a list.
protocol Stretch: Encodable, Sendable {
  /// The offset of the next stretch; `nil` at the end.
  var next: Int? { get }
}

/// A stretch with the way to the one after it.
struct PagedAnswer<Answer: Stretch>: Encodable, Sendable {
  let answer: Answer
  /// The cursor of the next stretch; `null` at the end.
  @Nullable var nextCursor: String?
  /// Its address, from the root of the site.
  @Nullable var nextHref: String?

  init(_ answer: Answer, next: Cursor?, href: String?) {
    self.answer = answer
    nextCursor = next?.text
    nextHref = href
  }

  private enum CodingKeys: CodingKey { case nextCursor, nextHref }

  func encode(to encoder: any Encoder) throws {
    try answer.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(_nextCursor, forKey: .nextCursor)
    try container.encode(_nextHref, forKey: .nextHref)
  }
}

/// The paging of one request: which stretch it asks for, and where the next one is.
struct PagedRequest: Sendable {
  /// The query with the cursor read: an offset stands in its place.
  let query: Query
  private let question: CursorQuestion
  private let path: String
  private let asked: [QueryItem]

  init(path: String, query: Query, snapshot: PortalSnapshot) throws(RequestFault) {
    self.path = path
    question = CursorQuestion(path: path, query: query, snapshot: snapshot)
    asked = query.items.filter { !["cursor", "offset"].contains($0.name) }
    guard let text = query.value("cursor") else {
      self.query = query
      return
    }
    let cursor = try Cursor(text, of: question)
    self.query = Query(items: asked + [QueryItem("offset", String(cursor.offset))])
  }

  /// An answer with its cursor, and the header that leads on (RFC 8288).
  func paged(_ answer: some Stretch) -> (any Encodable & Sendable, link: String?) {
    guard let next = answer.next else { return (PagedAnswer(answer, next: nil, href: nil), nil) }
    let cursor = Cursor(offset: next, of: question)
    let href = Link(path: path, query: asked + [QueryItem("cursor", cursor.text)]).href(.japanese)
    return (PagedAnswer(answer, next: cursor, href: href), "<\(href)>; rel=\"next\"")
  }
}
