package import Foundation

/// Addresses as they are asked.
package enum WebAddress {
  /// How often an address may send on.
  package static let mostHops = 5

  /// The address as it is asked: of the web, without a password, without a fragment; `nil` for any
  /// other.
  package static func plain(_ address: String) -> URL? {
    guard let url = URL(string: address),
      var parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = parts.host, !host.isEmpty
    else { return nil }
    parts.user = nil
    parts.password = nil
    parts.fragment = nil
    return parts.url
  }

  /// Where an answer sends on to; `nil` where it does not.
  package static func next(after url: URL, _ answer: WebClient.Answer) -> URL? {
    guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.location,
      let next = URL(string: location, relativeTo: url)?.absoluteURL
    else { return nil }
    return plain(next.absoluteString)
  }
}
