import LocalGovernments

/// Those that share the highest number: by their names while they are few, else by how many they are.
struct Leaders: Sendable {
  /// The names as links, listed as a sentence lists them; `nil` where they are too many.
  let leaders: SafeHTML?
  let tied: Count
  /// Whether more than one has the number.
  let isTie: Bool

  static let mostNamed = 3

  init(_ governments: [LocalGovernment], in request: PageRequest) {
    leaders =
      (1...Self.mostNamed).contains(governments.count)
      ? Self.names(governments, in: request) : nil
    tied = Count(governments.count)
    isTie = governments.count > 1
  }

  /// Names as links: 岩手県、宮城県と福島県.
  static func names(_ governments: [LocalGovernment], in request: PageRequest) -> SafeHTML {
    let links = governments.map { government -> SafeHTML in
      let link = GovernmentLink(government, in: request)
      let language: SafeHTML =
        link.isJapanese && !request.language.isJapanese ? " lang=\"ja\"" : .empty
      return "<a href=\"\(link.href)\" class=\"nb\"\(language)>\(link.html)</a>"
    }
    let first = SafeHTML.joined(
      links.dropLast(), separator: SafeHTML(text: request.phrase("parts.comma")))
    let last = links.last ?? .empty
    return first.isEmpty ? last : "\(first)\(request.phrase("parts.and"))\(last)"
  }
}
