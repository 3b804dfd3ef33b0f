import Lists

/// Finds the events in a document of JSON-LD.
enum EventNodes {
  /// What an event may stand in.
  private static let containers = [
    "@graph", "mainEntity", "itemListElement", "item", "event", "events", "hasPart", "about",
  ]
  /// Kinds of events that are not called so.
  private static let others: Set<String> = ["Festival", "Hackathon"]

  /// The events, in their order; those that are parts of another are left in it.
  static func all(in node: JSONNode) -> [JSONNode] {
    if case .elements(let elements) = node.value { return elements.flatMap(all) }
    guard case .members = node.value else { return [] }
    if types(of: node).contains(where: { $0.hasSuffix("Event") || others.contains($0) }) {
      return [node]
    }
    return containers.compactMap { node[$0] }.flatMap(all)
  }

  /// The types of a node, without the vocabulary before them.
  static func types(of node: JSONNode) -> [String] {
    (node["@type"]?.all ?? []).compactMap { type in
      type.text.map { $0.value.split { "/:#".contains($0) }.last.map(String.init) ?? $0.value }
    }
  }
}

extension JSONNode {
  /// The values, one where it is no list.
  var all: [JSONNode] {
    if case .elements(let elements) = value { elements } else { [self] }
  }

  var first: JSONNode? { all.first }

  /// A text or a number as it is written, without white space at its ends; `nil` for an empty one.
  var plainText: String? {
    if case .elements(let elements) = value { return elements.first?.plainText }
    return (text?.value ?? digits?.value ?? self["@value"]?.text?.value)?.trimmed.nilIfEmpty
  }
}

/// The scripts of a page that hold JSON-LD.
enum LinkedDataScripts {
  /// The bytes between each `<script type="application/ld+json">` and its end.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    var found: [Range<Int>] = []
    var position = 0
    while let open = lower[position...].firstRange(of: Array("<script".utf8)),
      let tagEnd = lower[open.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    {
      let isLinkedData =
        lower[open.upperBound..<tagEnd].firstRange(of: Array("application/ld+json".utf8)) != nil
      let end =
        lower[tagEnd...].firstRange(of: Array("</script".utf8))?.lowerBound ?? lower.count
      if isLinkedData { found.append(tagEnd + 1..<max(tagEnd + 1, end)) }
      position = max(tagEnd + 1, end)
    }
    return found
  }
}
