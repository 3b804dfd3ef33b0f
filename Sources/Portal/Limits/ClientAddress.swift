import Foundation
import NIOCore

/// Whose request it is: the address that it comes from, or the one that a trusted proxy tells.
///
/// A network of IPv6 is one client: whoever has one address there has 2⁶⁴.
struct ClientAddress: Sendable, Hashable {
  /// The address, in the one form that is counted by.
  let text: String

  /// - Parameters:
  ///   - peer: the other end of the connection.
  ///   - forwarded: the values of `X-Forwarded-For`, each hop's after the one before it.
  ///   - trusted: the proxies whose word is taken.
  init(peer: SocketAddress?, forwarded: [String], trusted: Set<String>) {
    let nearest = peer.flatMap(Self.key) ?? "unknown"
    let proxies = Set(trusted.compactMap { Self.key(ofText: $0) })
    guard proxies.contains(nearest) else {
      text = nearest
      return
    }
    let hops = forwarded.joined(separator: ",").split(separator: ",").suffix(32)
      .map { Self.key(ofText: $0.trimmingCharacters(in: .whitespaces)) }
    // From the right: what stands left of a hop that is not trusted, anybody may have written.
    for hop in hops.reversed() {
      guard let hop else { break }
      if !proxies.contains(hop) {
        text = hop
        return
      }
    }
    text = nearest
  }

  /// Whether a text is an address at all.
  static func isAddress(_ text: String) -> Bool { key(ofText: text) != nil }

  private static func key(ofText text: String) -> String? {
    (try? SocketAddress(ipAddress: text, port: 0)).flatMap(key)
  }

  private static func key(_ address: SocketAddress) -> String? {
    switch address {
    case .v4: return address.ipAddress
    case .v6(let found):
      let bytes = withUnsafeBytes(of: found.address.sin6_addr) { Array($0) }
      if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
        return bytes.suffix(4).map(String.init).joined(separator: ".")
      }
      return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "/64"
    case .unixDomainSocket: return "unix"
    }
  }
}
