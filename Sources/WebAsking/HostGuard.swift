package import Foundation

/// Keeps requests to hosts of the public web, where an address comes from somebody else's file: it
/// must not make this machine ask its own network.
///
/// The host's addresses are looked up before it is asked. A name that changes its address between
/// the two is not noticed; nothing but a picture would come of it.
package struct HostGuard: Sendable {
  /// What is to be thought of a host.
  package enum Verdict: Sendable, Hashable {
    case isPublic
    /// It lies in a network that not everybody reaches.
    case isPrivate
    /// No host bears the name.
    case isUnknown
  }

  private let exceptions: Set<String>

  /// Makes a guard.
  ///
  /// - Parameter exceptions: the names of hosts that may be asked wherever they lie.
  package init(exceptions: Set<String> = []) { self.exceptions = exceptions }

  /// Looks the host of an address up.
  package func verdict(on url: URL) async -> Verdict {
    guard let host = url.host(percentEncoded: false), !host.isEmpty else { return .isUnknown }
    if exceptions.contains(host) { return .isPublic }
    return await withCheckedContinuation { continuation in
      // The look-up waits for an answer, and must not hold up other tasks.
      DispatchQueue.global().async { continuation.resume(returning: Self.verdict(on: host)) }
    }
  }

  private static func verdict(on host: String) -> Verdict {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    guard getaddrinfo(name, nil, &hints, &found) == 0, let first = found else { return .isUnknown }
    defer { freeaddrinfo(first) }
    var addresses: [[UInt8]] = []
    var next: UnsafeMutablePointer<addrinfo>? = first
    while let entry = next?.pointee {
      addresses.append(bytes(of: entry))
      next = entry.ai_next
    }
    return addresses.allSatisfy(PublicNetworks.contain) ? .isPublic : .isPrivate
  }

  /// The 4 or 16 bytes of an address; none of another family.
  private static func bytes(of entry: addrinfo) -> [UInt8] {
    guard let address = entry.ai_addr else { return [] }
    let raw = UnsafeRawBufferPointer(start: address, count: Int(entry.ai_addrlen))
    // Behind family and port; of IPv6 also behind the flow.
    switch entry.ai_family {
    case AF_INET where raw.count >= 8: return Array(raw[4..<8])
    case AF_INET6 where raw.count >= 24: return Array(raw[8..<24])
    default: return []
    }
  }
}
