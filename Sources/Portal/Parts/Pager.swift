/// The pages of a long list.
struct Pager: Sendable {
  /// One number, or a gap.
  struct Page: Sendable {
    let number: Int
    let href: String
    let isCurrent: Bool
    let isGap: Bool
    let isLink: Bool
  }

  /// The address of the page before, where there is one.
  let previous: String?
  /// The address of the page after, where there is one.
  let next: String?
  /// The numbers around the page, the first and the last.
  let pages: [Page]
  /// The address of all rows on one page, where that is not too long.
  let showAll: String?

  /// How many rows a page has.
  static let rowsOnPage = 20
  /// Up to how many rows are shown at once on wish.
  static let mostRows = 200

  /// The pager of a list; `nil` where all rows are on the page.
  init?(total: Int, page: Int, perPage: Int, showAll: String?, href: (Int) -> String) {
    let last = (total + perPage - 1) / max(1, perPage)
    guard last > 1 else { return nil }
    previous = page > 1 ? href(min(page - 1, last)) : nil
    next = page < last ? href(page + 1) : nil
    self.showAll = total <= Self.mostRows ? showAll : nil
    // A gap stands for two numbers at least.
    let near = (1...last).filter { abs($0 - page) <= 2 }
    let first = near.first.map { $0 == 3 ? [1, 2] : [1] } ?? [1]
    let end = near.last.map { $0 == last - 2 ? [last - 1, last] : [last] } ?? [last]
    let shown = Set(first + near + end).sorted()
    var pages: [Page] = []
    for (index, number) in shown.enumerated() {
      if index > 0, number - shown[index - 1] > 1 {
        pages.append(Page(number: 0, href: "", isCurrent: false, isGap: true, isLink: false))
      }
      pages.append(
        Page(
          number: number, href: href(number), isCurrent: number == page, isGap: false,
          isLink: number != page))
    }
    self.pages = pages
  }
}
