import Hummingbird

/// Whether readings stand over names and words: chosen by the address for one page, kept in a
/// cookie for the others.
struct Readings: Sendable, Hashable {
  /// The name in the query and of the cookie.
  static let queryName = "readings"

  /// The choices.
  enum Choice: String, CaseIterable, Sendable {
    case on, off
  }

  let choice: Choice
  private let isFromAddress: Bool

  /// Reads the choice; who made none has readings on pages in plain Japanese, and nowhere else.
  init(query: Query, cookies: Cookies, language: Language) {
    if let chosen = query.value(Self.queryName).flatMap(Choice.init(rawValue:)) {
      choice = chosen
      isFromAddress = true
    } else {
      let usual: Choice = language == .easy ? .on : .off
      choice = cookies[Self.queryName].flatMap { Choice(rawValue: $0.value) } ?? usual
      isFromAddress = false
    }
  }

  var areOn: Bool { choice == .on }

  /// The cookie that keeps a choice made by the address for a year.
  var cookieToSet: String? {
    guard isFromAddress else { return nil }
    return "\(Self.queryName)=\(choice.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
  }
}
