package import CivilDates

/// How the portal is served: where it listens, what its public address is, what it may keep.
package struct PortalConfiguration: Sendable, Hashable {
  /// The address to listen on.
  package var host: String
  /// The port to listen on; 0 lets the system choose one.
  package var port: Int
  /// The public address, for canonical links and the sitemap; without one, host and port.
  package var baseURL: String?
  /// How many bytes of rendered pages may be kept in memory for one snapshot.
  package var pageCacheBytes: Int
  /// How many requests a minute one client may send to the API; `nil` for any number.
  package var apiRequestsPerMinute: Int?
  /// The addresses of proxies in front, whose `X-Forwarded-For` is believed.
  package var trustedProxies: [String]
  /// The day that counts as today; without one, today in Japan.
  package var today: CivilDate?
  /// Whom readers tell of mistakes; without one, pages do not ask for them.
  package var contact: OperatorContact?

  /// Makes a configuration.
  package init(
    host: String = "127.0.0.1", port: Int = 8080, baseURL: String? = nil,
    pageCacheBytes: Int = 32 << 20, today: CivilDate? = nil, apiRequestsPerMinute: Int? = nil,
    trustedProxies: [String] = [], contact: OperatorContact? = nil
  ) {
    self.host = host
    self.port = port
    self.baseURL = baseURL
    self.pageCacheBytes = pageCacheBytes
    self.apiRequestsPerMinute = apiRequestsPerMinute
    self.trustedProxies = trustedProxies
    self.today = today
    self.contact = contact
  }

  /// Whether a text is the address of a machine: 192.0.2.1, 2001:db8::1.
  package static func isAddress(_ text: String) -> Bool { ClientAddress.isAddress(text) }
}
