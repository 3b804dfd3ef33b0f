import Foundation

/// The query of a request: names and values in their order, decoded. Unknown names are ignored by
/// whoever reads it.
struct Query: Sendable, Hashable {
  /// The longest query that is read, in bytes.
  static let longestQuery = 16_384
  /// The longest value that is read, in characters, where an address does not allow more.
  static let longestValue = 200

  let items: [QueryItem]

  init(items: [QueryItem] = []) { self.items = items }

  /// Reads the part of an address after its question mark.
  init(_ text: String?, longestValue: Int = Self.longestValue) throws(RequestFault) {
    guard let text, !text.isEmpty else {
      items = []
      return
    }
    guard text.utf8.count <= Self.longestQuery else { throw .queryTooLong }
    var items: [QueryItem] = []
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]),
        let value = Self.decoded(parts.count > 1 ? parts[1] : "")
      else { throw .undecodable }
      guard value.count <= longestValue else {
        throw .valueTooLong(name: name, limit: longestValue)
      }
      items.append(QueryItem(name, value))
    }
    self.items = items
  }

  /// The items that say what is shown; those that only choose how are left out.
  var ofContent: [QueryItem] {
    items.filter { $0.name != Theme.queryName && $0.name != Readings.queryName }
  }

  /// The first value of that name; `nil` where it is missing or empty.
  func value(_ name: String) -> String? {
    items.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// Every value of that name, in order, without empty ones.
  func values(_ name: String) -> [String] {
    items.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  /// A whole number within bounds, or the usual one where the name is missing.
  func integer(_ name: String, in bounds: ClosedRange<Int>, usually: Int) throws(RequestFault)
    -> Int
  {
    guard let text = value(name) else { return usually }
    guard let number = Int(text), bounds.contains(number) else {
      throw .badValue(name: name, value: text)
    }
    return number
  }

  /// One of a closed set of words, or `nil` where the name is missing.
  func choice<Choice: RawRepresentable<String>>(_ name: String) throws(RequestFault) -> Choice? {
    guard let text = value(name) else { return nil }
    guard let choice = Choice(rawValue: text) else { throw .badValue(name: name, value: text) }
    return choice
  }

  private static func decoded(_ text: Substring) -> String? {
    guard let decoded = text.replacing("+", with: " ").removingPercentEncoding,
      !decoded.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    else { return nil }
    return decoded.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
