import Foundation

/// The origins that are this portal itself, as a browser names them.
///
/// What the request calls the host proves nothing: a foreign name may lead to this machine. The
/// portal's own address counts, and where that is this machine, its other local names.
struct OwnOrigins: Sendable {
  private static let local: Set<String> = ["localhost", "127.0.0.1", "::1", "0.0.0.0", "::"]

  private let scheme: String
  private let host: String
  private let port: Int?

  init(_ address: String) {
    let parts = Self.parts(of: address)
    scheme = parts?.scheme ?? ""
    host = parts?.host ?? ""
    port = parts?.port
  }

  /// Whether what an `Origin` header says is the portal itself.
  func contains(_ origin: String) -> Bool {
    guard let parts = Self.parts(of: origin) else { return false }
    guard parts.scheme == scheme, parts.port == port else { return false }
    return parts.host == host || (Self.local.contains(host) && Self.local.contains(parts.host))
  }

  private static func parts(of text: String) -> (scheme: String, host: String, port: Int)? {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      let host = parts.host?.lowercased(), !host.isEmpty, ["http", "https"].contains(scheme)
    else { return nil }
    let bare = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    return (scheme, bare, parts.port ?? (scheme == "https" ? 443 : 80))
  }
}
