/// One bar of a bar list.
struct Bar: Sendable {
  /// What is counted, and its page.
  let label: SafeHTML
  let href: String
  /// Whether the name is Japanese.
  let isJapanese: Bool
  /// The number.
  let count: Int
  /// The bar's length, of 100.
  let width: Int

  /// Bars measured against the longest.
  static func list(
    _ items: [(label: SafeHTML, href: String, isJapanese: Bool, count: Int)]
  ) -> [Bar] {
    let longest = max(1, items.map(\.count).max() ?? 1)
    return items.map {
      Bar(
        label: $0.label, href: $0.href, isJapanese: $0.isJapanese, count: $0.count,
        width: $0.count * 100 / longest)
    }
  }
}
