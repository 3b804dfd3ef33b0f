/// What a list's page says that lies behind the last one.
struct PastEnd: Sendable {
  /// The number asked for, and that of the last page with its address.
  let asked: Int
  let last: Int
  let lastHref: String

  /// The note; `nil` where the page has rows, or the list has none at all.
  init?(total: Int, page: Int, perPage: Int, href: (Int) -> String) {
    let last = (total + perPage - 1) / max(1, perPage)
    guard last > 0, page > last else { return nil }
    asked = page
    self.last = last
    lastHref = href(last)
  }
}
