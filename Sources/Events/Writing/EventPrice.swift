import Foundation

/// What an event costs, read from the words of its fee: 1,000円, ２，０００円, 無料（要申込）.
struct EventPrice: Sendable, Hashable {
  /// Whether it is free; `nil` where the words do not say.
  let isFree: Bool?
  /// The sums that are named, in yen; nothing where one is named that cannot be read.
  let amounts: [Int]

  init(_ fee: Event.Fee) {
    let words = [fee.basic, fee.detail].compactMap { $0 }.joined(separator: " ")
      .precomposedStringWithCompatibilityMapping.replacing(",", with: "")
    let named = Self.sums(in: words)
    let saysFree = words.contains("無料") && !words.contains("有料") && named.isEmpty
    isFree = fee.isFree ?? (saysFree ? true : named.isEmpty ? nil : named.allSatisfy { $0 == 0 })
    // Children may come for nothing where the others pay.
    amounts =
      isFree == true
      ? [0] : named.isEmpty ? [] : (words.contains("無料") ? [0] : []) + named
  }

  /// The numbers before 円, behind ¥, or alone.
  private static func sums(in words: String) -> [Int] {
    if let number = Int(words.trimmingCharacters(in: .whitespaces)) { return [number] }
    let marked = words.matches(of: /([0-9]+)\s*円/).compactMap { Int($0.output.1) }
    return marked + words.matches(of: /[¥\\]\s*([0-9]+)/).compactMap { Int($0.output.1) }
  }
}

/// Whether people meet at a place, on the web, or both.
enum EventAttendance: String, Sendable, Hashable {
  case offline = "OfflineEventAttendanceMode"
  case online = "OnlineEventAttendanceMode"
  case mixed = "MixedEventAttendanceMode"

  /// The words for a place that is none.
  private static let words = [
    "オンライン", "ウェブ開催", "web開催", "ライブ配信", "zoom", "youtube", "webex", "teams", "online",
  ]

  /// Reads where an event takes place; `nil` where that is not said.
  init?(_ place: Event.Place) {
    let text = [place.name, place.address].compactMap { $0 }.joined(separator: " ")
      .precomposedStringWithCompatibilityMapping.lowercased()
    guard !text.isEmpty || place.government != nil || place.coordinates != nil else { return nil }
    guard Self.words.contains(where: text.contains) else {
      self = .offline
      return
    }
    // 市民会館（オンライン併用） has a place, Zoomによるオンライン has none.
    let hasPlace =
      place.government != nil || place.coordinates != nil || text.contains("併用")
      || text.contains("会場")
    self = hasPlace ? .mixed : .online
  }
}
