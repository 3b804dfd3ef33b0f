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
  /// The day that counts as today; without one, today in Japan.
  package var today: CivilDate?

  /// Makes a configuration.
  package init(
    host: String = "127.0.0.1", port: Int = 8080, baseURL: String? = nil,
    pageCacheBytes: Int = 32 << 20, today: CivilDate? = nil
  ) {
    self.host = host
    self.port = port
    self.baseURL = baseURL
    self.pageCacheBytes = pageCacheBytes
    self.today = today
  }
}
