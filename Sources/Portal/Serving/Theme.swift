import Hummingbird

/// The colours that a reader chose: by the address for one page, kept in a cookie for the others.
struct Theme: Sendable, Hashable {
  /// The name in the query and of the cookie.
  static let queryName = "colours"

  /// The choices.
  enum Choice: String, CaseIterable, Sendable {
    case auto, light, dark
  }

  let choice: Choice
  private let isFromAddress: Bool

  init(query: Query, cookies: Cookies) {
    if let chosen = query.value(Self.queryName).flatMap(Choice.init(rawValue:)) {
      choice = chosen
      isFromAddress = true
    } else {
      choice = cookies[Self.queryName].flatMap { Choice(rawValue: $0.value) } ?? .auto
      isFromAddress = false
    }
  }

  var key: String { choice.rawValue }

  /// What `<html data-theme>` says; `nil` leaves it to the reader's system.
  var attribute: String? { choice == .auto ? nil : choice.rawValue }

  /// The cookie that keeps a choice made by the address for a year.
  var cookieToSet: String? {
    guard isFromAddress else { return nil }
    let age = choice == .auto ? 0 : 31_536_000
    return "\(Self.queryName)=\(choice.rawValue); Path=/; Max-Age=\(age); SameSite=Lax; HttpOnly"
  }
}
