/// A chart in one sentence, for whoever does not see it: what it shows, and who has the highest and
/// the lowest number.
struct ChartSentence: Sendable {
  let text: String

  /// How many with the same number are told by name.
  private static let mostNamed = 3

  /// The sentence of a chart.
  ///
  /// - Parameters:
  ///   - title: what the numbers count.
  ///   - items: what is shown, and its number.
  ///   - request: the page that shows it.
  init(_ title: String, _ items: [(name: String, count: Int)], in request: PageRequest) {
    guard let high = items.map(\.count).max(), let low = items.map(\.count).min() else {
      text = title
      return
    }
    func names(_ count: Int) -> String {
      Self.joined(items.filter { $0.count == count }.map(\.name), in: request)
    }
    text =
      high == low
      ? request.phrase("figures.level", ["title": title, "high": String(high)])
      : request.phrase(
        "figures.sentence",
        [
          "title": title, "most": names(high), "high": String(high), "least": names(low),
          "low": String(low),
        ])
  }

  private static func joined(_ names: [String], in request: PageRequest) -> String {
    guard names.count <= mostNamed else {
      return request.phrase(
        "figures.several", ["first": names[0], "n": String(names.count - 1)])
    }
    let first = names.dropLast().joined(separator: request.phrase("parts.comma"))
    let last = names.last ?? ""
    return first.isEmpty ? last : first + request.phrase("parts.and") + last
  }
}
